package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a line: what stands together, wide gaps before and behind it. */
record Chunk(String text, float left, float right, float y, float size) {
    private static final Pattern FIGURE =
            Pattern.compile("[-－+]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:万元|亿元|元|件|笔|项|条|个|宗|次)?(?:[（(].{1,20}[)）])?"
                    + "|[-/—–－／⸺∕无⽆零\\\\]{1,3}");

    /** A gap wider than this, in heights of type, parts words; beside figures a narrower one does. */
    private static final float GAP = 0.9f;

    private static final float GAP_BESIDE_FIGURE = 0.3f;

    static List<Chunk> of(List<Glyph> line) {
        List<Chunk> out = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : line) {
            if (glyph.isBlank()) {
                continue;
            }
            if (!open.isEmpty() && parts(open.getLast(), glyph)) {
                out.add(whole(open));
                open.clear();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            out.add(whole(open));
        }
        return out;
    }

    private static Chunk whole(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        Glyph first = glyphs.getFirst();
        Chunk chunk = new Chunk(text.toString(), first.left(), glyphs.getLast().right(), first.y(), first.size());
        return chunk.isFigure() && MixedDigits.in(List.of(glyphs)) ? chunk.garbled() : chunk;
    }

    private static boolean parts(Glyph before, Glyph glyph) {
        float gap = glyph.left() - before.right();
        boolean figures = isFigureCharacter(before) && isFigureCharacter(glyph);
        return gap > (figures ? GAP_BESIDE_FIGURE : GAP) * Math.max(before.size(), glyph.size());
    }

    private static boolean isFigureCharacter(Glyph glyph) {
        return glyph.isDigit() || "-/—－／⸺∕".contains(glyph.text());
    }

    static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }

    boolean isFigure() {
        return isFigure(text);
    }

    /** The same place, with nothing certain in it. */
    Chunk garbled() {
        return new Chunk(Glyph.UNKNOWN, left, right, y, size);
    }
}
