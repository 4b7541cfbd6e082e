package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which glyphs stand in which cell of a grid. Where rows are too low for their text, as in printed sheets, text lies over the lines
 * between them: words that are printed one after the other belong together and to the cell in whose middle they stand; figures that
 * lie over a line belong to no row for sure.
 */
final class CellGlyphs {
    /** So near a line, in heights of type, it cannot be told on which side of it text belongs. */
    private static final float UNCLEAR = 0.25f;

    private final Grid grid;
    private final Map<Integer, List<Glyph>> byCell = new HashMap<>();
    private final Set<Glyph> hanging = new HashSet<>();
    private final Set<Integer> unsureCells = new HashSet<>();
    private final Set<Integer> unsureRows = new HashSet<>();

    private CellGlyphs(Grid grid) {
        this.grid = grid;
    }

    /** @param glyphs what stands in the grid or close to it, in the order in which it is printed */
    static CellGlyphs of(Grid grid, List<Glyph> glyphs) {
        CellGlyphs cells = new CellGlyphs(grid);
        List<List<Glyph>> text = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() || text.isEmpty() || !cells.goesOn(text.getLast(), glyph)) {
                if (glyph.isBlank() && !text.isEmpty()) {
                    cells.put(cells.at(glyph), glyph);
                    continue;
                }
                if (text.isEmpty() || !cells.isNextLine(text.getLast(), glyph)) {
                    cells.place(text);
                    text.clear();
                }
                text.add(new ArrayList<>());
            }
            text.getLast().add(glyph);
        }
        cells.place(text);
        return cells;
    }

    List<Glyph> in(int cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    /** Glyphs that stand outside the grid and belong to one of its cells nevertheless. */
    Set<Glyph> hanging() {
        return hanging;
    }

    /** Whether what stands in a cell is not known for sure; what has words is a label, and stands in a row though it be unsure. */
    boolean isUnsure(int cell) {
        return unsureCells.contains(cell) || unsureRows.contains(grid.rowOf(cell)) && !hasWords(in(cell));
    }

    private int at(Glyph glyph) {
        return grid.cellAt(glyph.middleX(), glyph.middleY());
    }

    private void put(int cell, Glyph glyph) {
        byCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(glyph);
    }

    private boolean goesOn(List<Glyph> line, Glyph glyph) {
        Glyph before = line.getLast();
        return alike(before, glyph)
                && Math.abs(glyph.y() - before.y()) < 0.2f * glyph.size()
                && Math.abs(glyph.left() - before.right()) < glyph.size()
                && at(before) == at(glyph);
    }

    private static boolean isNextLine(List<Glyph> line, Glyph glyph) {
        float down = glyph.y() - line.getFirst().y();
        return alike(line.getFirst(), glyph)
                && down > 0.6f * glyph.size()
                && down < 1.7f * glyph.size()
                && glyph.left() < line.getLast().right()
                && glyph.right() > line.getFirst().left() - 2 * glyph.size();
    }

    private static boolean alike(Glyph a, Glyph b) {
        return a.turn() == 0 && b.turn() == 0 && Math.abs(a.size() - b.size()) < 0.05f * a.size();
    }

    private void place(List<List<Glyph>> text) {
        boolean over = text.size() > 1 && text.stream().anyMatch(this::liesOver);
        if (over && text.stream().allMatch(CellGlyphs::hasWords)) {
            placeWhole(text);
            return;
        }
        for (List<Glyph> line : text) {
            if (isFigure(line) && (over && liesOver(line) || parted(line, UNCLEAR))) {
                doubt(line);
            }
            line.forEach(glyph -> put(at(glyph), glyph));
        }
    }

    private void placeWhole(List<List<Glyph>> text) {
        Glyph first = text.getFirst().getFirst();
        float x = (first.left() + text.getFirst().getLast().right()) / 2;
        float middle = (first.middleY() + text.getLast().getFirst().middleY()) / 2;
        float unclear = UNCLEAR * first.size();
        int above = grid.cellAt(x, middle - unclear);
        int below = grid.cellAt(x, middle + unclear);
        int cell = Math.max(grid.cellAt(x, middle), Math.max(above, below));
        if (cell < 0) {
            text.forEach(line -> line.forEach(glyph -> put(at(glyph), glyph)));
            return;
        }
        if (above != below) {
            doubtRow(above);
            doubtRow(below);
        }
        for (List<Glyph> line : text) {
            for (Glyph glyph : line) {
                if (at(glyph) < 0) {
                    hanging.add(glyph);
                }
                put(cell, glyph);
            }
        }
    }

    private boolean liesOver(List<Glyph> line) {
        Glyph glyph = line.getFirst();
        return grid.cellAt(glyph.middleX(), glyph.y() - 0.7f * glyph.size()) != grid.cellAt(glyph.middleX(), glyph.y());
    }

    /** Whether a figure's line stands in the middle of a line of the grid, or one of its digits does. */
    private boolean parted(List<Glyph> line, float near) {
        Glyph first = line.getFirst();
        return above(first, near) != below(first, near) || line.stream().anyMatch(this::isOverWall);
    }

    private boolean isOverWall(Glyph glyph) {
        float inset = 0.2f * glyph.width();
        return glyph.isDigit()
                && grid.cellAt(glyph.left() + inset, glyph.middleY())
                        != grid.cellAt(glyph.right() - inset, glyph.middleY());
    }

    private void doubt(List<Glyph> line) {
        for (Glyph glyph : line) {
            unsureCells.add(above(glyph, 0.35f));
            unsureCells.add(below(glyph, 0.35f));
            unsureCells.add(grid.cellAt(glyph.left(), glyph.middleY()));
            unsureCells.add(grid.cellAt(glyph.right(), glyph.middleY()));
        }
    }

    private int above(Glyph glyph, float share) {
        return grid.cellAt(glyph.middleX(), glyph.middleY() - share * glyph.size());
    }

    private int below(Glyph glyph, float share) {
        return grid.cellAt(glyph.middleX(), glyph.middleY() + share * glyph.size());
    }

    private void doubtRow(int cell) {
        if (cell >= 0) {
            unsureRows.add(grid.rowOf(cell));
        }
    }

    private static boolean isFigure(List<Glyph> line) {
        return !hasWords(line) && line.stream().anyMatch(glyph -> glyph.isDigit() || "-—－/／".contains(glyph.text()));
    }

    private static boolean hasWords(List<Glyph> line) {
        return line.stream()
                .anyMatch(glyph -> Character.isIdeographic(glyph.text().codePointAt(0)));
    }
}
