package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;

/** Text taken from a PDF column by column: all labels of the table first, then each column of figures from top to bottom. */
final class ColumnOrder {
    private ColumnOrder() {}

    static List<String> lines(Sheet sheet, Draw draw) {
        List<String> lines = new ArrayList<>();
        if (sheet.number() != 3) {
            sheet.rows().forEach(row -> row.forEach(cell -> lines.add(cell.text())));
            return lines;
        }
        for (List<SheetCell> row : sheet.rows()) {
            row.stream().filter(cell -> !cell.figure()).forEach(cell -> lines.add(cell.text()));
        }
        for (int column = 0; column < 7; column++) {
            for (List<SheetCell> row : sheet.rows()) {
                List<SheetCell> figures = row.stream().filter(SheetCell::figure).toList();
                if (column < figures.size()) {
                    lines.add(figures.get(column).text());
                }
            }
        }
        return lines;
    }
}
