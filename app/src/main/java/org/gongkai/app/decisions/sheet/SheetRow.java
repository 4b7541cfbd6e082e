package org.gongkai.app.decisions.sheet;

/**
 * A row of a table.
 *
 * @param number as the program that made the file counts, from 1
 * @param cells in the order of the columns, "" for nothing; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // half a million of them go by; never compared
public record SheetRow(long number, String[] cells) {
    /** What stands in a column, counted from 0; "" where the row is shorter. */
    public String at(int column) {
        return column < cells.length ? cells[column] : "";
    }

    /** Whether nothing stands in it. */
    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
