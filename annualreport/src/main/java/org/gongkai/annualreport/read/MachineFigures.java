package org.gongkai.annualreport.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.SourceText;
import org.gongkai.annualreport.extract.Uncertain;
import org.gongkai.law.report.ReportForm;

/**
 * Figures that were recognised in a picture count as read only where the report's own sums settle them: in table three the sum
 * of the row and those of the column, in table four the sum of the group, in table two nothing. All others are unreadable, with
 * what was recognised as candidates.
 */
final class MachineFigures {
    private MachineFigures() {}

    /** The cells as they are where nothing was recognised in a picture. */
    static Map<String, Cell> settled(SourceText source, List<ReportForm.Row> table3, Map<String, Cell> cells) {
        if (source.byMachine().isEmpty() && source.printed().indexOf(Uncertain.SIGN) < 0) {
            return cells;
        }
        Map<String, MachineFigure> figures = new LinkedHashMap<>();
        cells.values().forEach(cell -> figures.put(cell.name(), MachineFigure.of(source, cell)));
        List<List<MachineFigure>> rows = table3.stream()
                .map(row -> row.cells().stream()
                        .map(name -> Objects.requireNonNull(figures.get(name), name))
                        .toList())
                .toList();
        RecognisedRows.settle(rows);
        for (int group = 0; group < 3; group++) {
            int first = group * 5;
            List<MachineFigure> five = IntStream.range(first, first + 5)
                    .mapToObj(i -> Objects.requireNonNull(figures.get("table4." + i)))
                    .toList();
            RecognisedRows.settleGroup(five);
        }
        Map<String, Cell> out = new LinkedHashMap<>();
        figures.forEach((name, figure) -> out.put(name, figure.cell()));
        return out;
    }
}
