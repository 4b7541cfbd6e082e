package org.gongkai.annualreport.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/**
 * The cells by which reports of any year may be compared. Table two of the 2019 form counts other things under the same names and
 * is never compared with that of 2021; (六)其他处理 is one row in 2019 and three in 2021, so their sum stands for it
 * ({@code table3.F.0} to {@code table3.F.6}).
 */
public final class CommonCells {
    private static final String OTHER_HANDLING = "table3.F.";

    private CommonCells() {}

    /** The cells that both reports have or can be given, in the order of the form. */
    public static List<String> of(AnnualReport older, AnnualReport newer) {
        List<String> cells = new ArrayList<>();
        boolean table2 = older.form() == newer.form();
        boolean threeRows =
                older.cells().containsKey("table3.F1.0") && newer.cells().containsKey("table3.F1.0");
        for (String cell : newer.cells().keySet()) {
            if (cell.startsWith("table2.") && !table2) {
                continue;
            }
            if (cell.equals("table3.total.0") && !threeRows) {
                for (int column = 0; column < ReportForm.REQUESTERS.size(); column++) {
                    cells.add(OTHER_HANDLING + column);
                }
            }
            if (older.cells().containsKey(cell) && !cell.startsWith(OTHER_HANDLING)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The cell of that name, or the sum that stands for it. */
    public static Cell cell(AnnualReport report, String name) {
        Cell printed = report.cells().get(name);
        if (printed != null || !name.startsWith(OTHER_HANDLING)) {
            return report.cell(name);
        }
        BigDecimal sum = BigDecimal.ZERO;
        String column = name.substring(OTHER_HANDLING.length());
        for (int row = 1; row <= 3; row++) {
            Optional<BigDecimal> part = report.figure("table3.F" + row + "." + column);
            if (part.isEmpty()) {
                return Cell.unreadable(name, "", List.of(), null);
            }
            sum = sum.add(part.get());
        }
        return Cell.read(name, sum, "", null);
    }

    /** The Chinese name of such a cell. */
    public static String label(AnnualReport report, String name) {
        return report.cells().containsKey(name)
                ? report.label(name)
                : "表三·（六）其他处理·" + ReportForm.REQUESTERS.get(Integer.parseInt(name.substring(OTHER_HANDLING.length())));
    }
}
