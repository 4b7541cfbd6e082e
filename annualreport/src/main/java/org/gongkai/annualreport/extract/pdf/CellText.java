package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in one cell of a ruled table.
 *
 * @param text its lines joined; {@link Glyph#UNKNOWN} alone where it holds a glyph that cannot be told among figures
 * @param whole false where it holds more than one cell can: figures apart from each other, or on several lines that did not have
 *     to be broken, as where a line between cells is missing
 */
record CellText(String text, boolean whole) {
    /** Figures farther apart than this, in heights of type, are different figures. */
    private static final float APART = 1.2f;

    static final CellText UNSURE = new CellText(Glyph.UNKNOWN, true);

    static CellText of(List<Glyph> glyphs, float left, float right) {
        if (glyphs.isEmpty()) {
            return new CellText("", true);
        }
        List<List<Glyph>> lines = sideways(glyphs) ? List.of(alongTheWriting(glyphs)) : GlyphLines.of(glyphs);
        StringBuilder out = new StringBuilder();
        boolean whole = true;
        boolean brokenFigure = true;
        for (List<Glyph> line : lines) {
            String text = line(line, left, right);
            if (out.isEmpty()) {
                out.append(text);
            } else {
                boolean figures = isFigure(text) && isFigure(out) && digitsIn(text) > 0 && digitsIn(out) > 0;
                whole &= !figures || brokenFigure || isThousand(out, text);
                out.append(text);
            }
            whole &= !isFigure(text) || text.indexOf(' ') < 0 || digitsIn(text) < 2 || !parted(line, left, right);
            brokenFigure = fills(line, right - left);
        }
        String all = out.toString();
        boolean garbled = (all.contains(Glyph.UNKNOWN) || MixedDigits.in(lines))
                && all.chars().noneMatch(Character::isIdeographic);
        return new CellText(garbled ? Glyph.UNKNOWN : all, whole);
    }

    private static boolean sideways(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> glyph.turn() != 0).count() * 2 > glyphs.size();
    }

    /** Letters lying on their side: read along the way they were written. */
    private static List<Glyph> alongTheWriting(List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>(glyphs);
        int turn = glyphs.getFirst().turn();
        out.sort(
                turn == 1
                        ? Comparator.comparingDouble((Glyph g) -> -g.x()).thenComparingDouble(Glyph::y)
                        : Comparator.comparingDouble(Glyph::x).thenComparingDouble(g -> -g.y()));
        return out;
    }

    private static String line(List<Glyph> line, float left, float right) {
        StringBuilder out = new StringBuilder();
        boolean spread = line.stream().allMatch(Glyph::isDigit) && !parted(line, left, right);
        Glyph before = null;
        boolean blank = false;
        for (Glyph glyph : line) {
            if (glyph.isBlank()) {
                blank = true;
                continue;
            }
            if (before != null
                    && !spread
                    && (blank && glyph.turn() == 0 || gap(before, glyph) > APART * glyph.size())) {
                out.append(' ');
            }
            out.append(glyph.text());
            before = glyph;
            blank = false;
        }
        return out.toString();
    }

    private static float gap(Glyph before, Glyph glyph) {
        return glyph.turn() == 0 ? glyph.left() - before.right() : 0;
    }

    /** Whether figures stand apart; those spread over the whole width of their cell are one figure. */
    private static boolean parted(List<Glyph> line, float left, float right) {
        boolean spread = line.getFirst().left() - left < 0.9f * line.getFirst().size()
                && right - line.getLast().right() < 0.9f * line.getLast().size();
        if (spread) {
            return false;
        }
        Glyph before = null;
        for (Glyph glyph : line) {
            if (!glyph.isBlank()) {
                if (before != null && gap(before, glyph) > APART * glyph.size()) {
                    return true;
                }
                before = glyph;
            }
        }
        return false;
    }

    /** Whether a line had to be broken where it ends: another character would hardly have found room. */
    private static boolean fills(List<Glyph> line, float width) {
        Glyph last = line.getLast();
        float used = last.right() - line.getFirst().left();
        return width - used < 3.2f * last.size();
    }

    /** Whether a figure was broken behind the mark of its thousands. */
    private static boolean isThousand(CharSequence before, String text) {
        char last = before.charAt(before.length() - 1);
        return (last == ',' || last == '，') && text.length() >= 3 && digitsIn(text.substring(0, 3)) == 3;
    }

    private static int digitsIn(CharSequence text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    /** Nothing but figures and what stands in their place. */
    private static boolean isFigure(CharSequence text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || " .,-—－/／∕，．无⽆\uFFFD".indexOf(c) >= 0);
    }
}
