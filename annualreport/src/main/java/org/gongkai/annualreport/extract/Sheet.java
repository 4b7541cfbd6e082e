package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One worksheet: what its cells show, which are merged, and which rows and columns are hidden. */
final class Sheet {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    /** The report itself has some hundreds; formatting may fill a million, which are passed over. */
    private static final int MOST_CELLS = 200_000;

    private static final int MOST_MERGED = 20_000;

    /**
     * A cell.
     *
     * @param text what it shows; "" for one that is empty but drawn
     * @param number its number, null for anything else
     */
    record Spot(String text, @Nullable Double number) {}

    /** Merged cells: the range of rows and columns, all inclusive. */
    record Merged(int top, int bottom, int left, int right) {}

    private final NavigableMap<Integer, NavigableMap<Integer, Spot>> rows = new TreeMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int cells;

    void put(int row, int column, Spot spot) throws CannotOpen {
        if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) {
            throw new CannotOpen(CannotOpen.DAMAGED);
        }
        if (cells >= MOST_CELLS) {
            if (spot.text().isEmpty()) {
                return;
            }
            throw new CannotOpen("工作表里的单元格过多，不像一份年度报告。请只留报告本身，删去多余的行列后再试。");
        }
        cells++;
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, spot);
    }

    /** Puts another content into a cell that is there. */
    void replace(int row, int column, Spot spot) {
        NavigableMap<Integer, Spot> cells = rows.get(row);
        if (cells != null) {
            cells.put(column, spot);
        }
    }

    void merge(int top, int bottom, int left, int right) throws CannotOpen {
        if (merged.size() >= MOST_MERGED) {
            throw new CannotOpen("工作表里合并的单元格过多，不像一份年度报告。请只留报告本身后再试。");
        }
        boolean valid = top >= 0 && left >= 0 && bottom < MOST_ROWS && right < MOST_COLUMNS;
        if (valid && top <= bottom && left <= right) {
            merged.add(new Merged(top, bottom, left, right));
        }
    }

    void hideRow(int row) {
        if (row >= 0 && row < MOST_ROWS) {
            hiddenRows.set(row);
        }
    }

    void hideColumns(int first, int last) {
        if (first >= 0 && first <= last) {
            hiddenColumns.set(first, Math.min(last + 1, MOST_COLUMNS));
        }
    }

    boolean rowHidden(int row) {
        return hiddenRows.get(row);
    }

    boolean columnHidden(int column) {
        return hiddenColumns.get(column);
    }

    NavigableMap<Integer, NavigableMap<Integer, Spot>> rows() {
        return rows;
    }

    List<Merged> merged() {
        return merged;
    }

    @Nullable
    Spot at(int row, int column) {
        NavigableMap<Integer, Spot> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }
}
