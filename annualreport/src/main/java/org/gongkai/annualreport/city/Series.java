package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.law.report.ReportForm;

/**
 * Figures over the years. The cells are those of the 2021 form, with {@code table3.F.0} to {@code .6} for (六)其他处理 as a whole.
 * Table two of the 2019 form counts other things and has no part in a series; its one row (六) is the sum of the three later ones.
 */
final class Series {
    private static final String OTHER_HANDLING = "table3.F";

    private Series() {}

    /** The cells that a series may be drawn of. */
    static List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (String cell :
                ReportForm.FORM_2021.cells(ReportForm.FORM_2021.table3()).keySet()) {
            if (cell.equals("table3.total.0")) {
                for (int column = 0; column < ReportForm.REQUESTERS.size(); column++) {
                    cells.add(OTHER_HANDLING + "." + column);
                }
            }
            cells.add(cell);
        }
        return List.copyOf(cells);
    }

    static String label(String cell) {
        String known = ReportForm.FORM_2021.cells(ReportForm.FORM_2021.table3()).get(cell);
        return known != null
                ? known
                : "表三·（六）其他处理·" + ReportForm.REQUESTERS.get(Integer.parseInt(cell.substring(cell.length() - 1)));
    }

    /** A report's figure for a series; absent where its form has none or it could not be read. */
    static Optional<BigDecimal> figure(UnitReport report, String cell) {
        if (cell.startsWith("table2.") && report.form() != ReportForm.FORM_2021) {
            return Optional.empty();
        }
        UnitFigures figures = report.figures();
        if (figures.has(cell) || !cell.startsWith(OTHER_HANDLING + ".")) {
            return figures.figure(cell);
        }
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        String column = cell.substring(OTHER_HANDLING.length());
        for (int row = 1; row <= 3; row++) {
            Optional<BigDecimal> part = figures.figure(OTHER_HANDLING + row + column);
            sum = sum.flatMap(some -> part.map(some::add));
        }
        return sum;
    }

    /** Whether the report's form has that cell at all, so that an absent figure is an unreadable one. */
    private static boolean inForm(UnitReport report, String cell) {
        boolean table2 = cell.startsWith("table2.");
        return table2
                ? report.form() == ReportForm.FORM_2021
                : report.figures().has(cell) || cell.startsWith(OTHER_HANDLING + ".");
    }

    static List<YearSum> sums(List<Unit> units, Optional<Unit> government, String cell) {
        SortedSet<Integer> years = new TreeSet<>();
        units.forEach(unit -> years.addAll(unit.reports().keySet()));
        government.ifPresent(unit -> years.addAll(unit.reports().keySet()));
        return years.stream().map(year -> sum(units, government, cell, year)).toList();
    }

    private static YearSum sum(List<Unit> units, Optional<Unit> government, String cell, int year) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        int unknown = 0;
        for (Unit unit : units) {
            Optional<UnitReport> report = unit.report(year);
            Optional<BigDecimal> figure = report.flatMap(one -> figure(one, cell));
            if (figure.isPresent()) {
                sum = sum.add(figure.get());
                known++;
            } else if (report.isPresent() && inForm(report.get(), cell)) {
                unknown++;
            }
        }
        return new YearSum(
                year,
                known == 0 ? Optional.empty() : Optional.of(sum),
                known,
                unknown,
                government.flatMap(unit -> unit.report(year)).flatMap(report -> figure(report, cell)));
    }

    static TreeMap<Integer, BigDecimal> of(Unit unit, String cell) {
        TreeMap<Integer, BigDecimal> series = new TreeMap<>();
        unit.reports().forEach((year, report) -> figure(report, cell).ifPresent(figure -> series.put(year, figure)));
        return series;
    }
}
