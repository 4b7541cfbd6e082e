package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公示提醒: what has to be published, the most urgent first.
 *
 * @param shares how much of it is whose, the latest first; none where one organ is shown
 * @param heaps what waits by kind, to be proposed at once
 * @param annulled what was annulled and still stands on the public pages
 * @param basis on which the limit rests
 * @param trouble why a proposal was refused; empty for nothing
 */
public record WatchPage(
        long late,
        long soon,
        long later,
        long inReview,
        List<Bar> bars,
        String chartWords,
        List<Share> shares,
        List<Heap> heaps,
        List<DecisionListPage.Choice> organs,
        List<Line> annulled,
        List<Line> lines,
        @Nullable String next,
        List<BatchLine> batches,
        String basis,
        String trouble,
        String news) {
    /** The chart's measures. */
    public static final int WIDTH = 640;

    private static final int BASE = 126;
    private static final int TOP = 24;
    private static final int MOST_BARS = 12;

    /**
     * A month: how much of what is due in it is late.
     *
     * @param late height of what is late, below {@code rest}
     */
    public record Bar(String month, int x, int width, int late, int rest, long all) {
        public int lateY() {
            return BASE - late;
        }

        public int restY() {
            return BASE - late - rest;
        }
    }

    /** An organ's part of what waits. */
    public record Share(String organName, String address, long late, long soon, long later, long inReview) {}

    /** What waits of a kind in an organ for which the person works, and is in no batch. */
    public record Heap(long organ, String organName, DecisionKind kind, long count) {}

    public record Line(UUID id, String title, String meta, String due, String tone, String day) {}

    public record BatchLine(String title, String meta, String state, String style, String day) {}

    public boolean nothing() {
        return late + soon + later + inReview == 0 && annulled.isEmpty();
    }

    /** The last twelve months that have any; where there are more, the first bar is all that came before. */
    static List<Bar> bars(List<DecisionWatch.OfMonth> months) {
        Map<LocalDate, long[]> byMonth = new TreeMap<>();
        months.forEach(part -> {
            long[] sums = byMonth.computeIfAbsent(part.month(), month -> new long[2]);
            sums[0] += part.late();
            sums[1] += part.soon() + part.later();
        });
        List<Map.Entry<LocalDate, long[]>> shown = new ArrayList<>(byMonth.entrySet());
        boolean earlier = shown.size() > MOST_BARS;
        if (earlier) {
            int from = shown.size() - MOST_BARS + 1;
            long[] before = new long[2];
            shown.subList(0, from).forEach(month -> {
                before[0] += month.getValue()[0];
                before[1] += month.getValue()[1];
            });
            shown = new ArrayList<>(shown.subList(from, shown.size()));
            shown.addFirst(Map.entry(LocalDate.MIN, before));
        }
        long most = shown.stream()
                .mapToLong(month -> month.getValue()[0] + month.getValue()[1])
                .max()
                .orElse(1);
        int step = WIDTH / Math.max(6, shown.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            LocalDate month = shown.get(i).getKey();
            long[] sums = shown.get(i).getValue();
            bars.add(new Bar(
                    earlier && i == 0 ? "更早" : month.getYear() + "." + month.getMonthValue(),
                    i * step + step / 5,
                    step * 3 / 5,
                    height(sums[0], most),
                    height(sums[1], most),
                    sums[0] + sums[1]));
        }
        return bars;
    }

    /** Organ by organ: whoever is most behind stands first, after that in the order of {@code seen}. */
    static List<Share> shares(List<DecisionWatch.OfMonth> months, Map<Long, String> seen) {
        Map<Long, long[]> sums = new HashMap<>();
        months.forEach(part -> {
            long[] sum = sums.computeIfAbsent(part.organ(), organ -> new long[4]);
            sum[0] += part.late();
            sum[1] += part.soon();
            sum[2] += part.later();
            sum[3] += part.inReview();
        });
        List<Share> shares = new ArrayList<>();
        seen.forEach((organ, name) -> {
            long[] sum = sums.get(organ);
            if (sum != null) {
                shares.add(new Share(name, WatchPages.ADDRESS + "?organ=" + organ, sum[0], sum[1], sum[2], sum[3]));
            }
        });
        return shares.stream()
                .sorted(Comparator.comparingLong(Share::late)
                        .thenComparingLong(Share::soon)
                        .reversed())
                .toList();
    }

    private static int height(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(1, count * (BASE - TOP) / most);
    }
}
