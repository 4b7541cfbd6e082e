package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of the paper form, Noto Serif SC under the SIL Open Font License, loaded once: one for all text, and a bold one with the
 * characters of GB2312 for headings, whose other characters are drawn in the first. In both, each character has a glyph of its own, so
 * that what is copied from a PDF is what was printed ({@code scripts/fonts/PrepareFont.java}).
 */
final class FormFonts {
    /** What is printed for a character that no font holds: 〓, the mark of a missing type. */
    static final String MISSING = "\u3013";

    static final TrueTypeFont TEXT = load("NotoSerifSC-Regular.ttf");
    static final TrueTypeFont BOLD = load("NotoSerifSC-Bold-GB2312.ttf");
    private static final CmapLookup CHARACTERS = lookup();

    private FormFonts() {}

    /** Whether a character can be printed. */
    static boolean holds(int character) {
        return character == '\n' || CHARACTERS.getGlyphId(character) > 0;
    }

    /** The text with {@link #MISSING} for what cannot be printed, each such character added to {@code missing}. */
    static String printable(String text, TreeSet<Integer> missing) {
        if (text.codePoints().allMatch(FormFonts::holds)) {
            return text;
        }
        text.codePoints().filter(c -> !holds(c)).forEach(missing::add);
        return text.codePoints()
                .mapToObj(c -> holds(c) ? Character.toString(c) : MISSING)
                .collect(Collectors.joining());
    }

    private static CmapLookup lookup() {
        try {
            return TEXT.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont load(String name) {
        try (InputStream in = Objects.requireNonNull(FormFonts.class.getResourceAsStream("fonts/" + name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
