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
    /** Text in columns without ruling lines: a gap this wide, in heights of type, parts them. */
    private static final float COLUMN_GAP = 0.9f;

    /** Where tables are ruled, gaps in running text mean nothing. */
    private static final float NO_COLUMNS = 99;

    static PageText of(PageContent content, boolean ruled) {
        PageContent page = content.upright();
        List<Table> tables = new ArrayList<>();
        boolean lost = false;
        for (Grid grid : Ruling.grids(page.rules(), page.typeSize())) {
            if (grid.count() > 1) {
                Table table = Table.of(grid, inside(grid, page.glyphs()));
                if (table != null
                        && table.rows().stream().anyMatch(row -> row.stream().anyMatch(c -> !c.isEmpty()))) {
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
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> line : GlyphLines.of(rest)) {
            lines.add(TextLine.of(line, lost || !ruled && tables.isEmpty() ? COLUMN_GAP : NO_COLUMNS));
        }
        return new PageText(page.width(), page.height(), tables, lines);
    }

    private static List<Glyph> inside(Grid grid, List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (grid.cellAt(glyph.middleX(), glyph.middleY()) >= 0) {
                out.add(glyph);
            }
        }
        return out;
    }
}
