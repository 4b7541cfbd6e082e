package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writing that is laid over a page and no part of its text: upside down, or in huge type over other writing. What is aslant is
 * left out before.
 */
final class Watermarks {
    /** So many times the usual height of type is huge. */
    private static final float HUGE = 3;

    /** Watermarks are short; pages of larger type have no other writing for most of their text to lie over. */
    private static final int MOST_GLYPHS = 200;

    /** Glyphs of one kind of writing: of one height of type, written one way. */
    private record Writing(int turn, int size) {
        static Writing of(Glyph glyph) {
            return new Writing(glyph.turn(), Math.round(glyph.size()));
        }
    }

    private Watermarks() {}

    /** The glyphs of an upright page that are its own text. */
    static List<Glyph> without(List<Glyph> glyphs, float typeSize) {
        List<Glyph> huge = new ArrayList<>();
        boolean inverted = false;
        for (Glyph glyph : glyphs) {
            inverted |= glyph.turn() == 2;
            if (glyph.size() > HUGE * typeSize && !glyph.isBlank()) {
                huge.add(glyph);
            }
        }
        if (!inverted && (huge.isEmpty() || huge.size() > MOST_GLYPHS)) {
            return glyphs;
        }
        Set<Writing> over = new HashSet<>();
        for (Glyph glyph : huge.size() > MOST_GLYPHS ? List.<Glyph>of() : huge) {
            if (glyphs.stream().anyMatch(other -> other.size() <= HUGE * typeSize && liesOver(glyph, other))) {
                over.add(Writing.of(glyph));
            }
        }
        return glyphs.stream()
                .filter(glyph ->
                        glyph.turn() != 2 && !(glyph.size() > HUGE * typeSize && over.contains(Writing.of(glyph))))
                .toList();
    }

    private static boolean liesOver(Glyph huge, Glyph other) {
        return !other.isBlank()
                && other.middleX() > huge.left()
                && other.middleX() < huge.right()
                && Math.abs(other.middleY() - huge.middleY()) < huge.size() / 2;
    }
}
