package org.gongkai.annualreport.extract;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongkai.annualreport.extract.Sheet.Merged;
import org.gongkai.annualreport.extract.Sheet.Spot;

/** The rows and columns of a worksheet that are seen, with each merged cell at the first row and column of it that is seen. */
final class SheetRows {
    private static final int MOST_COVERED = 2_000_000;

    /**
     * A place of the sheet.
     *
     * @param text what it shows; "" for an empty cell that is drawn
     * @param covered whether a merged cell lies over it, so that it is no cell of its own
     */
    record Shown(String text, boolean covered) {}

    private final Sheet sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, Shown>> rows = new TreeMap<>();
    private int lastColumn;
    private int covered;

    private SheetRows(Sheet sheet) {
        this.sheet = sheet;
    }

    static NavigableMap<Integer, NavigableMap<Integer, Shown>> of(Sheet sheet) throws CannotOpen {
        SheetRows rows = new SheetRows(sheet);
        sheet.rows().forEach(rows::row);
        for (Merged merged : sheet.merged()) {
            rows.cover(merged);
        }
        rows.rows.values().removeIf(row -> row.values().stream().allMatch(Shown::covered));
        rows.dropEmptyRows();
        return rows.rows;
    }

    /** Keeps of rows that are drawn and empty only the first below another: a blank row of a table is seen, a page of them is not. */
    private void dropEmptyRows() {
        boolean written = false;
        for (var all = rows.values().iterator(); all.hasNext(); ) {
            boolean empty =
                    all.next().values().stream().allMatch(cell -> cell.text().isEmpty());
            if (empty && !written) {
                all.remove();
            }
            written = !empty;
        }
    }

    private void row(int row, NavigableMap<Integer, Spot> cells) {
        cells.forEach((column, spot) -> {
            String text = spot.text().strip();
            lastColumn = text.isEmpty() ? lastColumn : Math.max(lastColumn, column);
            if (!sheet.rowHidden(row) && !sheet.columnHidden(column)) {
                rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, new Shown(text, false));
            }
        });
    }

    private void cover(Merged merged) throws CannotOpen {
        Spot spot = sheet.at(merged.top(), merged.left());
        String text = spot == null ? "" : spot.text().strip();
        int right = Math.min(merged.right(), lastColumn);
        int left = merged.left();
        while (left <= right && sheet.columnHidden(left)) {
            left++;
        }
        boolean first = true;
        for (var row : rows.subMap(merged.top(), true, merged.bottom(), true).entrySet()) {
            for (int column = left; column <= right; column++) {
                boolean anchor = first && column == left;
                row.getValue().put(column, new Shown(anchor ? text : "", !anchor));
                if (++covered > MOST_COVERED) {
                    throw new CannotOpen(CannotOpen.TOO_LARGE);
                }
            }
            first = false;
        }
    }
}
