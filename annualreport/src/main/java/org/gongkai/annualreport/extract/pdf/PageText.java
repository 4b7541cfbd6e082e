package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page put into reading order.
 *
 * @param tables its ruled tables, from top to bottom
 * @param lines the lines outside, from top to bottom
 */
record PageText(float width, float height, List<Table> tables, List<TextLine> lines) {
    /** @param page the page, its writing upright */
    static PageText of(PageContent page) {
        List<Table> tables = new ArrayList<>();
        for (Grid grid : Ruling.grids(page.rules(), page.typeSize())) {
            if (grid.count() > 1) {
                Table table = Table.of(grid, inside(grid, page.glyphs()));
                if (table != null && table.isTable()) {
                    tables.add(table);
                }
            }
        }
        tables.sort(Comparator.comparingDouble(Table::top));
        List<Glyph> rest = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (tables.stream().noneMatch(table -> table.holds(glyph))) {
                rest.add(glyph);
            }
        }
        List<List<Glyph>> lines = GlyphLines.of(rest);
        return new PageText(page.width(), page.height(), tables, loose(lines) ? columns(lines, page) : running(lines));
    }

    /** Whether rows of figures stand outside the ruled tables. */
    private static boolean loose(List<List<Glyph>> lines) {
        return lines.stream()
                .anyMatch(
                        line -> Chunk.of(line).stream().filter(Chunk::isFigure).count() >= 3);
    }

    private static List<TextLine> running(List<List<Glyph>> lines) {
        return lines.stream().map(TextLine::of).toList();
    }

    private static List<TextLine> columns(List<List<Glyph>> lines, PageContent page) {
        List<List<Chunk>> chunks =
                lines.stream().map(Chunk::of).filter(line -> !line.isEmpty()).toList();
        return LooseTables.of(chunks, Ruling.across(page.rules(), page.typeSize()));
    }

    /** What stands in a grid, or so near that it may be the end of a cell's text. */
    private static List<Glyph> inside(Grid grid, List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            float near = 1.5f * glyph.size();
            float y = glyph.middleY();
            if (y > grid.top() - near
                    && y < grid.bottom() + near
                    && grid.cellAt(glyph.middleX(), Math.max(grid.top(), Math.min(y, grid.bottom() - 0.1f))) >= 0) {
                out.add(glyph);
            }
        }
        return out;
    }
}
