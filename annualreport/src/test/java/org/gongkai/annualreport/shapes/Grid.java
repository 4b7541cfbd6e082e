package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** The paper of a sheet as rows of equal length. */
final class Grid {
    private Grid() {}

    /** @param repeated whether a place covered by a spanning label repeats it, else it is empty */
    static List<List<String>> texts(Sheet sheet, boolean repeated) {
        List<List<String>> lines = new ArrayList<>();
        List<List<@Nullable SheetCell>> places = sheet.places();
        String[] above = new String[sheet.columns()];
        int[] down = new int[sheet.columns()];
        for (List<@Nullable SheetCell> row : places) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < sheet.columns(); column++) {
                SheetCell cell = row.get(column);
                if (cell != null) {
                    for (int i = column; i < column + cell.colspan(); i++) {
                        above[i] = cell.figure() && i > column ? "" : cell.text();
                        down[i] = cell.rowspan();
                    }
                }
                boolean covered = down[column] > 0;
                down[column]--;
                line.add(cell != null ? cell.text() : repeated && covered ? above[column] : "");
            }
            lines.add(line);
        }
        return lines;
    }
}
