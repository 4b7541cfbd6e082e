package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table of one page.
 *
 * @param rows the cells that begin in each row
 * @param hanging what stands outside its lines and belongs to one of its cells nevertheless
 */
record Table(float left, float top, float right, float bottom, List<List<String>> rows, Set<Glyph> hanging) {
    /** A cell with more text than this is a box around a part of the page. */
    private static final int LONGEST_CELL = 400;

    /** Fewer empty cells are no row: lines that a page's end cut off enclose them. */
    private static final int BLANK_ROW = 5;

    /** The table in a grid, or null when the grid is a frame or its lines do not part its figures. */
    static @Nullable Table of(Grid grid, List<Glyph> glyphs) {
        CellGlyphs inCells = CellGlyphs.of(grid, glyphs);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int cell : grid.cellsOf(row)) {
                CellText text = inCells.isUnsure(cell)
                        ? CellText.UNSURE
                        : CellText.of(inCells.in(cell), grid.leftOf(cell), grid.rightOf(cell));
                if (!text.whole() || text.text().length() > LONGEST_CELL) {
                    return null;
                }
                if (!text.text().isEmpty() || !grid.isGap(cell)) {
                    cells.add(text.text());
                }
            }
            if (cells.size() >= BLANK_ROW || cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
            }
        }
        return new Table(grid.left(), grid.top(), grid.right(), grid.bottom(), rows, inCells.hanging());
    }

    boolean holds(Glyph glyph) {
        float x = glyph.middleX();
        float y = glyph.middleY();
        return x >= left && x <= right && y >= top && y <= bottom || hanging.contains(glyph);
    }

    /** Whether another table stands where this one would go on below. */
    boolean isAsWideAs(Table other) {
        float common = Math.min(right, other.right) - Math.max(left, other.left);
        return common > 0.85f * Math.max(right - left, other.right - other.left);
    }

    /** Whether it may be the rest of a table: it has words or figures, or is a row of blanks. */
    boolean isTable() {
        return rows.size() == 1 && rows.getFirst().size() >= BLANK_ROW
                || rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> !cell.isEmpty()));
    }
}
