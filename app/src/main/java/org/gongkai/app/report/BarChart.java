package org.gongkai.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A figure over months or years as a bar chart, drawn by the server. All lengths are in units of a picture of {@value #WIDTH} by
 * {@value #HEIGHT}.
 *
 * @param words the same in words, for those who do not see it
 */
public record BarChart(List<Bar> bars, String words) {
    public static final int WIDTH = 336;
    public static final int HEIGHT = 140;
    private static final int TOP = 20;
    private static final int BASE = 118;

    /**
     * A month or a year.
     *
     * @param named whether its name stands below it; not all of many do
     */
    public record Bar(int x, int width, int height, String figure, String name, boolean named, boolean most) {
        public int y() {
            return BASE - height;
        }

        public int middle() {
            return x + width / 2;
        }
    }

    /** Every month from the first to the last, those without anything too. */
    static BarChart ofMonths(SortedMap<LocalDate, BigDecimal> amounts, LocalDate from, LocalDate to) {
        List<Map.Entry<String, BigDecimal>> months = new ArrayList<>();
        boolean oneYear = from.getYear() == to.getYear();
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(Map.entry(
                    (oneYear ? "" : month.getYear() + "年") + month.getMonthValue() + "月",
                    amounts.getOrDefault(month, BigDecimal.ZERO)));
        }
        return of(months);
    }

    /** Bars in this order, each with its name. */
    public static BarChart of(List<Map.Entry<String, BigDecimal>> named) {
        BigDecimal most = named.stream()
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        int step = Math.max(1, WIDTH / Math.max(1, named.size()));
        int width = Math.max(1, Math.min(48, step * 3 / 4));
        int every = Math.max(1, Math.ceilDiv(named.size(), 12));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            BigDecimal amount = named.get(i).getValue();
            bars.add(new Bar(
                    i * step + (step - width) / 2,
                    width,
                    height(amount, most),
                    Figures.plain(amount),
                    named.get(i).getKey(),
                    i % every == 0,
                    most.signum() > 0 && amount.compareTo(most) == 0));
        }
        return new BarChart(
                bars,
                named.stream()
                        .map(one -> one.getKey() + " " + Figures.plain(one.getValue()))
                        .collect(Collectors.joining("，")));
    }

    private static int height(BigDecimal amount, BigDecimal most) {
        return most.signum() <= 0 || amount.signum() <= 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(BASE - TOP))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValue();
    }
}
