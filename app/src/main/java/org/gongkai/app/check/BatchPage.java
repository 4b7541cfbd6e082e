package org.gongkai.app.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.law.report.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A batch as the page shows it.
 *
 * @param current the file worked on now, null when all is done
 * @param rule the rule by which the units are filtered, or null
 * @param lines the units of this part of the table
 * @param matching how many units the filter leaves
 * @param part the part shown, from 1
 * @param parts how many parts there are
 */
public record BatchPage(
        String id,
        int size,
        int done,
        boolean finished,
        @Nullable String current,
        int read,
        int unread,
        int errors,
        int warnings,
        int infos,
        int clean,
        List<RuleTotal> rules,
        @Nullable String rule,
        List<UnitLine> lines,
        int matching,
        int part,
        int parts) {
    /** Minutes after the last look until a batch is cleared. */
    public static final int MINUTES = Batches.MINUTES;

    private static final int SHOWN = 100;

    /**
     * How often a rule was broken.
     *
     * @param title the rule in a few words
     * @param example the first such finding
     * @param width of its bar, 1 to 200
     */
    public record RuleTotal(
            String rule, String style, String word, String title, String example, int units, int hits, int width) {
        RuleTotal plus(RuleTotal other) {
            return new RuleTotal(rule, style, word, title, example, units + other.units, hits + other.hits, 0);
        }

        RuleTotal scaled(int most) {
            return new RuleTotal(rule, style, word, title, example, units, hits, Math.max(2, hits * 200 / most));
        }
    }

    static BatchPage of(Batch batch, @Nullable String rule, int part) {
        List<UnitLine> all = batch.lines();
        List<UnitLine> matching = all.stream()
                .filter(line -> rule == null || line.breaks(rule))
                .sorted(Comparator.comparingInt(BatchPage::gravity).reversed())
                .toList();
        int parts = Math.max(1, (matching.size() + SHOWN - 1) / SHOWN);
        int shown = Math.clamp(part, 1, parts);
        return new BatchPage(
                batch.id(),
                batch.size(),
                batch.done(),
                batch.finished(),
                batch.current(),
                (int) all.stream().filter(line -> line.reason() == null).count(),
                (int) all.stream().filter(line -> line.reason() != null).count(),
                total(all, "error"),
                total(all, "warning"),
                total(all, "info"),
                (int) all.stream()
                        .filter(line -> line.reason() == null && line.hits().isEmpty())
                        .count(),
                totals(all),
                rule,
                matching.subList((shown - 1) * SHOWN, Math.min(matching.size(), shown * SHOWN)),
                matching.size(),
                shown,
                parts);
    }

    /** Those that could not be read first, then by contradictions, then by warnings. */
    private static int gravity(UnitLine line) {
        return line.reason() != null ? Integer.MAX_VALUE : line.count("error") * 1_000 + line.count("warning");
    }

    private static int total(List<UnitLine> lines, String style) {
        return lines.stream().mapToInt(line -> line.count(style)).sum();
    }

    private static List<RuleTotal> totals(List<UnitLine> lines) {
        Map<String, RuleTotal> totals = new LinkedHashMap<>();
        for (UnitLine line : lines) {
            line.hits().stream().map(UnitLine.Hit::rule).distinct().forEach(rule -> {
                List<UnitLine.Hit> hits = line.hits().stream()
                        .filter(hit -> hit.rule().equals(rule))
                        .toList();
                UnitLine.Hit one = hits.getFirst();
                totals.merge(
                        rule,
                        new RuleTotal(
                                rule,
                                one.style(),
                                one.word(),
                                RuleBook.rule(rule).title(),
                                one.message(),
                                1,
                                hits.size(),
                                0),
                        RuleTotal::plus);
            });
        }
        int most = totals.values().stream().mapToInt(RuleTotal::hits).max().orElse(1);
        return totals.values().stream()
                .map(total -> total.scaled(most))
                .sorted(Comparator.comparingInt((RuleTotal total) -> order(total.style()))
                        .thenComparing(Comparator.comparingInt(RuleTotal::hits).reversed()))
                .toList();
    }

    private static int order(String style) {
        return List.of("error", "warning", "info").indexOf(style);
    }
}
