package org.gongkai.annualreport.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Plants a fault in the figures: one cell of table three or four, or one count of table two, is another than it should be. */
final class Planting {
    private Planting() {}

    /** The report with one figure changed so that a sum breaks. */
    static RandomReport inFigures(RandomReport report, Draw draw) {
        List<String> cells = new ArrayList<>(report.figures().values().keySet());
        cells.removeIf(cell -> cell.startsWith("table2"));
        while (true) {
            String cell = draw.oneOf(cells);
            BigDecimal before = report.figures().value(cell);
            BigDecimal after = change(before, draw);
            if (after.signum() >= 0 && after.compareTo(before) != 0) {
                return report.with(report.figures().with(cell, after));
            }
        }
    }

    private static BigDecimal change(BigDecimal value, Draw draw) {
        return switch (draw.between(0, 4)) {
            case 0 -> value.add(BigDecimal.ONE);
            case 1 -> value.subtract(BigDecimal.ONE);
            case 2 -> value.add(BigDecimal.valueOf(draw.between(1, 99)));
            case 3 -> value.multiply(BigDecimal.TEN);
            default -> swapped(value);
        };
    }

    /** The digits of a figure in another order, as a typist's hand makes of it. */
    private static BigDecimal swapped(BigDecimal value) {
        String digits = value.toPlainString();
        return digits.length() < 2
                ? value.add(BigDecimal.TEN)
                : new BigDecimal(new StringBuilder(digits).reverse().toString());
    }
}
