package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the form as it lies on paper.
 *
 * @param number two, three or four
 * @param columns how many columns the paper has
 */
record Sheet(int number, int columns, List<List<SheetCell>> rows) {

    /**
     * One printed cell, spans and all.
     *
     * @param name the name of the figure in it, null for a label
     */
    record SheetCell(
            String text, int colspan, int rowspan, @Nullable String name) {
        boolean figure() {
            return name != null;
        }
    }

    static SheetCell label(String text, int colspan, int rowspan) {
        return new SheetCell(text, colspan, rowspan, null);
    }

    /** Every place of the paper: the cell that begins there, or null where a span covers it. */
    List<List<@Nullable SheetCell>> places() {
        int[] covered = new int[columns];
        List<List<@Nullable SheetCell>> grid = new ArrayList<>();
        for (List<SheetCell> row : rows) {
            List<@Nullable SheetCell> line = new ArrayList<>();
            var cells = row.iterator();
            for (int column = 0; column < columns; ) {
                if (covered[column] > 0 || !cells.hasNext()) {
                    covered[column] = Math.max(0, covered[column] - 1);
                    line.add(null);
                    column++;
                    continue;
                }
                SheetCell cell = cells.next();
                for (int i = 0; i < cell.colspan() && column + i < columns; i++) {
                    line.add(i == 0 ? cell : null);
                    covered[column + i] = cell.rowspan() - 1;
                }
                column += cell.colspan();
            }
            grid.add(line);
        }
        return grid;
    }

    boolean hasFigures(List<SheetCell> row) {
        return row.stream().anyMatch(SheetCell::figure);
    }
}
