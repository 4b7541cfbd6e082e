package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.law.report.ReportForm;

/**
 * The figures of an invented report, every cell of its form by name.
 *
 * @param table3 the rows that table three has: 25, or 23 where (六)其他处理 is one row
 */
public record Figures(ReportForm form, List<ReportForm.Row> table3, Map<String, BigDecimal> values) {

    public BigDecimal value(String cell) {
        return Objects.requireNonNull(values.get(cell), cell);
    }

    public int count(String cell) {
        return value(cell).intValueExact();
    }

    /** The total of a row of table three. */
    public int total(String row) {
        return count("table3." + row + ".6");
    }

    /** The total over all rows of table three whose code begins so: C for (三)不予公开. */
    public int totals(String group) {
        return table3.stream()
                .map(ReportForm.Row::code)
                .filter(code -> code.startsWith(group) && code.length() <= 2)
                .mapToInt(this::total)
                .sum();
    }

    /** The sum of some cells of table four. */
    public int disputes(int... cells) {
        return IntStream.of(cells).map(i -> count("table4." + i)).sum();
    }

    /** The same figures, one changed. */
    public Figures with(String cell, BigDecimal value) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(values);
        changed.put(cell, value);
        return new Figures(form, table3, changed);
    }

    public boolean oneRowOfOtherHandling() {
        return table3.stream().anyMatch(row -> row.code().equals("F"));
    }
}
