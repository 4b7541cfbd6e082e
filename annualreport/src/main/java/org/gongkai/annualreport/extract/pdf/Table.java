package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table of one page.
 *
 * @param rows the cells that begin in each row
 */
record Table(float left, float top, float right, float bottom, List<List<String>> rows) {
    /** A cell with more text than this is a box around a part of the page. */
    private static final int LONGEST_CELL = 400;

    /** The table in a grid, or null when the grid is a frame or its lines do not part its figures. */
    static @Nullable Table of(Grid grid, List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> byCell = new HashMap<>();
        for (Glyph glyph : glyphs) {
            byCell.computeIfAbsent(grid.cellAt(glyph.middleX(), glyph.middleY()), _ -> new ArrayList<>())
                    .add(glyph);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int cell : grid.cellsOf(row)) {
                CellText text =
                        CellText.of(byCell.getOrDefault(cell, List.of()), grid.rightOf(cell) - grid.leftOf(cell));
                if (!text.whole() || text.text().length() > LONGEST_CELL) {
                    return null;
                }
                cells.add(text.text());
            }
            rows.add(cells);
        }
        return new Table(grid.left(), grid.top(), grid.right(), grid.bottom(), rows);
    }

    boolean holds(Glyph glyph) {
        float x = glyph.middleX();
        float y = glyph.middleY();
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Whether another table has its sides where this one has. */
    boolean isAsWideAs(Table other) {
        return Math.abs(left - other.left) < 4 && Math.abs(right - other.right) < 4;
    }
}
