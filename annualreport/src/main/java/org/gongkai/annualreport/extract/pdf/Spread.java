package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Two pages printed side by side on one sheet: nothing crosses the middle, and both halves are written on. */
final class Spread {
    /** The share of the width that is free in the middle. */
    private static final float GUTTER = 0.03f;

    private static final float LANDSCAPE = 1.2f;

    private Spread() {}

    /** The pages of a sheet, the left one first; the sheet itself where it is one page. */
    static List<PageContent> pages(PageContent sheet) {
        float middle = sheet.width() / 2;
        float from = middle - GUTTER / 2 * sheet.width();
        float to = middle + GUTTER / 2 * sheet.width();
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        for (Glyph glyph : sheet.glyphs()) {
            if (glyph.isBlank()) {
                continue;
            }
            if (glyph.right() > from && glyph.left() < to) {
                return List.of(sheet);
            }
            (glyph.right() <= from ? left : right).add(glyph);
        }
        boolean written = 4 * Math.min(left.size(), right.size()) > left.size() + right.size();
        boolean crossed = sheet.rules().stream().anyMatch(rule -> rule.left() < middle && rule.right() > middle);
        if (sheet.width() < LANDSCAPE * sheet.height() || !written || crossed) {
            return List.of(sheet);
        }
        return List.of(half(sheet, left, 0, middle), half(sheet, right, middle, sheet.width()));
    }

    private static PageContent half(PageContent sheet, List<Glyph> glyphs, float from, float to) {
        List<Glyph> moved = glyphs.stream()
                .map(g -> new Glyph(g.text(), g.x() - from, g.y(), g.alongX(), g.alongY(), g.size()))
                .toList();
        List<Rule> rules = sheet.rules().stream()
                .filter(rule -> rule.left() >= from && rule.right() <= to)
                .map(rule -> new Rule(rule.left() - from, rule.top(), rule.right() - from, rule.bottom()))
                .toList();
        return new PageContent(to - from, sheet.height(), moved, rules, sheet.unseen(), sheet.pictured());
    }
}
