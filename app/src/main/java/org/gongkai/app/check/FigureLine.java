package org.gongkai.app.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.FigureChange;

/**
 * One figure of two years side by side.
 *
 * @param label the cell's Chinese name
 * @param before the older figure, "空" where nothing was printed, "读不准" when unreadable
 * @param now the newer one
 * @param change the difference with its sign, empty when it cannot be told
 * @param percent the change in parts of a hundred of the older figure, empty when there is none
 * @param direction {@code up}, {@code down} or {@code same}
 * @param total whether it is a row's total or stands alone; the others are shown on demand
 * @param anchor the cell in the newer report's tables
 */
public record FigureLine(
        String label,
        String before,
        String now,
        String change,
        String percent,
        String direction,
        boolean total,
        String anchor) {

    /** Every figure that both reports print with the same meaning, those that are 0 in both left out. */
    static List<FigureLine> of(Comparison comparison) {
        return comparison.figures().stream()
                .filter(one -> !zero(one.older().figure()) || !zero(one.newer().figure()))
                .map(FigureLine::of)
                .toList();
    }

    private static FigureLine of(FigureChange one) {
        Optional<BigDecimal> change = one.change();
        int sign = change.map(BigDecimal::signum).orElse(0);
        return new FigureLine(
                one.label(),
                TwoYears.shown(one.older()),
                TwoYears.shown(one.newer()),
                change.map(FigureLine::signed).orElse(""),
                sign == 0
                        ? ""
                        : one.percent().map(percent -> signed(percent) + "％").orElse("—"),
                sign > 0 ? "up" : sign < 0 ? "down" : "same",
                !one.name().startsWith("table3.") || one.name().endsWith(".6"),
                "c-" + one.name());
    }

    /** Whether the two figures are known and differ. */
    public boolean changed() {
        return !direction.equals("same");
    }

    private static boolean zero(Optional<BigDecimal> figure) {
        return figure.isPresent() && figure.get().signum() == 0;
    }

    private static String signed(BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> "+" + change.toPlainString();
            case -1 -> "−" + change.abs().toPlainString();
            default -> "持平";
        };
    }
}
