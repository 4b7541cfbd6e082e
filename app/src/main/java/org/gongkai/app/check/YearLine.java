package org.gongkai.app.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;

/**
 * One figure of two years side by side.
 *
 * @param label the cell's Chinese name
 * @param before last year's figure, "读不准" when unreadable
 * @param now this year's figure
 * @param change the difference with its sign, empty when it cannot be told
 * @param direction {@code up}, {@code down} or {@code same}
 * @param anchor the cell in this year's tables
 */
public record YearLine(String label, String before, String now, String change, String direction, String anchor) {

    /** Every figure that both reports print under the same name, rows of zeros left out. */
    static List<YearLine> of(AnnualReport report, AnnualReport previous) {
        List<YearLine> lines = new ArrayList<>();
        for (String name : report.cells().keySet()) {
            boolean total = !name.startsWith("table3.") || name.endsWith(".6");
            if (total && previous.cells().containsKey(name) && sameMeaning(name, report, previous)) {
                Optional<BigDecimal> before = previous.figure(name);
                Optional<BigDecimal> now = report.figure(name);
                boolean silent = before.isPresent()
                        && now.isPresent()
                        && before.get().signum() == 0
                        && now.get().signum() == 0;
                if (!silent) {
                    lines.add(line(report.label(name), before, now, "c-" + name));
                }
            }
        }
        return lines;
    }

    /** Table two counts other things in the two forms (国办公开办函〔2021〕30号). */
    private static boolean sameMeaning(String name, AnnualReport report, AnnualReport previous) {
        return !name.startsWith("table2.") || report.form() == previous.form();
    }

    private static YearLine line(String label, Optional<BigDecimal> before, Optional<BigDecimal> now, String anchor) {
        String direction = "same";
        String change = "";
        if (before.isPresent() && now.isPresent()) {
            BigDecimal difference = now.get().subtract(before.get());
            direction = difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same";
            change = difference.signum() == 0
                    ? "持平"
                    : (difference.signum() > 0 ? "+" : "−") + difference.abs().toPlainString();
        }
        return new YearLine(label, shown(before), shown(now), change, direction, anchor);
    }

    private static String shown(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse("读不准");
    }
}
