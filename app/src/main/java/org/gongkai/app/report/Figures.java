package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.app.facts.Extent;

/**
 * All figures of an extent: every cell of the form, totals among them, and every capability's own measures.
 *
 * @param amounts by the name of the cell or measure; of own measures those that have any
 */
public record Figures(Extent extent, SortedMap<String, BigDecimal> amounts) {
    /** From what was counted: the other cells are the sums of their parts. */
    static Figures of(Extent extent, Map<String, BigDecimal> counted) {
        var amounts = new TreeMap<>(counted);
        FormCells.labels()
                .keySet()
                .forEach(cell -> amounts.put(
                        cell,
                        FormCells.parts(cell).stream()
                                .map(part -> counted.getOrDefault(part, BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new Figures(extent, amounts);
    }

    /** The figure; 0 where nothing was counted. */
    public BigDecimal of(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    /** As a person writes it: 84598, 1627.79, 0. */
    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
