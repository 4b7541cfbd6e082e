package org.gongkai.app.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A figure over years: a cell of the form, or several together.
 *
 * @param cells whose sum it is
 * @param unit 件 or 万元
 */
record Series(String label, List<String> cells, String unit) {
    static final Series RECEIVED = new Series("收到申请", List.of("table3.new.6"), "件");
    static final List<Series> OUTCOMES = List.of(
            outcome("予以公开", "A"),
            outcome("部分公开", "B"),
            outcome("不予公开", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"),
            outcome("无法提供", "D1", "D2", "D3"),
            outcome("不予处理", "E1", "E2", "E3", "E4", "E5"),
            outcome("其他处理", "F1", "F2", "F3"));
    static final Series CARRIED_FORWARD = new Series("结转下年度", List.of("table3.carriedForward.6"), "件");
    static final List<Series> DECISIONS = List.of(
            new Series("行政许可", List.of("table2.licences"), "件"),
            new Series("行政处罚", List.of("table2.penalties"), "件"),
            new Series("行政强制", List.of("table2.coercion"), "件"),
            new Series("行政事业性收费", List.of("table2.chargesWanYuan"), "万元"));
    static final Series IN_FORCE = new Series("行政规范性文件现行有效", List.of("table2.normativeDocuments.2"), "件");
    static final List<Series> DISPUTES = List.of(
            new Series("行政复议", List.of("table4.4"), "件"),
            new Series("未经复议直接起诉", List.of("table4.9"), "件"),
            new Series("复议后起诉", List.of("table4.14"), "件"));
    static final List<Series> RESULTS = List.of(result("维持", 0), result("纠正", 1), result("其他结果", 2), result("尚未审结", 3));

    /** All that a table of years shows, in the form's order. */
    static List<Series> all() {
        return Stream.of(
                        Stream.of(IN_FORCE),
                        DECISIONS.stream(),
                        Stream.of(RECEIVED),
                        OUTCOMES.stream(),
                        Stream.of(CARRIED_FORWARD),
                        DISPUTES.stream())
                .flatMap(series -> series)
                .toList();
    }

    /** What the units of a year are compared by: single cells, the first without being asked. */
    static List<Series> compared() {
        return Stream.of(Stream.of(RECEIVED), DECISIONS.stream(), Stream.of(IN_FORCE), DISPUTES.stream())
                .flatMap(series -> series)
                .toList();
    }

    private static Series outcome(String label, String... rows) {
        return new Series(
                label, Stream.of(rows).map(row -> "table3." + row + ".6").toList(), "件");
    }

    private static Series result(String label, int at) {
        return new Series(
                label,
                IntStream.of(at, at + 5, at + 10)
                        .mapToObj(cell -> "table4." + cell)
                        .toList(),
                "件");
    }

    BigDecimal of(Map<String, BigDecimal> figures) {
        return cells.stream()
                .map(cell -> figures.getOrDefault(cell, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The one cell of those that have one. */
    String cell() {
        return cells.getFirst();
    }
}
