package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that stand side by side, line by line from top to bottom, each from left to right; what was printed twice is there once. */
final class GlyphLines {
    private GlyphLines() {}

    static List<List<Glyph>> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort((a, b) -> Float.compare(a.middleY(), b.middleY()));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()) {
                Glyph first = line.getFirst();
                float reach =
                        0.5f * Math.min(first.size(), glyph.size()) + 0.1f * Math.abs(first.size() - glyph.size());
                if (glyph.middleY() - first.middleY() > reach) {
                    lines.add(finished(line));
                    line = new ArrayList<>();
                }
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(finished(line));
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private static List<Glyph> finished(List<Glyph> line) {
        line.sort((a, b) -> Float.compare(a.left(), b.left()));
        List<Glyph> out = new ArrayList<>(line.size());
        for (Glyph glyph : line) {
            if (!printedBefore(out, glyph)) {
                out.add(glyph);
            }
        }
        while (!out.isEmpty() && out.getLast().isBlank()) {
            out.removeLast();
        }
        while (!out.isEmpty() && out.getFirst().isBlank()) {
            out.removeFirst();
        }
        return out;
    }

    /** Bold type is made by printing a glyph twice, a hair apart. */
    private static boolean printedBefore(List<Glyph> line, Glyph glyph) {
        for (int i = line.size() - 1; i >= Math.max(0, line.size() - 4); i--) {
            Glyph before = line.get(i);
            if (before.text().equals(glyph.text())
                    && Math.abs(before.left() - glyph.left()) <= 0.28f * Math.max(before.width(), glyph.width())
                    && Math.abs(before.y() - glyph.y()) <= 0.2f * glyph.size()) {
                return true;
            }
        }
        return false;
    }
}
