package org.gongkai.annualreport.extract.pdf;

import java.util.List;

/**
 * Digits that hardly are one figure though they stand together: of different type, written different ways, or one upon another,
 * as where a footnote's mark or a stamp comes beside a figure.
 */
final class MixedDigits {
    /** Digits of one figure differ no more than this in height. */
    private static final float UNLIKE = 1.3f;

    /** The share of its width by which a digit may reach into the next. */
    private static final float INTO_NEXT = 0.5f;

    private MixedDigits() {}

    static boolean in(List<List<Glyph>> lines) {
        Glyph first = null;
        for (List<Glyph> line : lines) {
            Glyph before = null;
            for (Glyph glyph : line) {
                if (!glyph.isDigit()) {
                    continue;
                }
                first = first == null ? glyph : first;
                if (unlike(first, glyph) || before != null && upon(before, glyph)) {
                    return true;
                }
                before = glyph;
            }
        }
        return false;
    }

    private static boolean unlike(Glyph a, Glyph b) {
        return a.turn() != b.turn() || Math.max(a.size(), b.size()) > UNLIKE * Math.min(a.size(), b.size());
    }

    private static boolean upon(Glyph before, Glyph glyph) {
        return glyph.turn() == 0 && before.right() - glyph.left() > INTO_NEXT * Math.min(before.width(), glyph.width());
    }
}
