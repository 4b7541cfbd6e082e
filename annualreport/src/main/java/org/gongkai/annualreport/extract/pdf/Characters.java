package org.gongkai.annualreport.extract.pdf;

import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The character that a glyph stands for, as far as the file tells. */
final class Characters {
    private Characters() {}

    /** The character; {@link Glyph#UNKNOWN} where the file does not tell it; "" for what prints nothing. */
    static String of(PDFont font, int code) {
        @Nullable String text;
        try {
            text = font.toUnicode(code);
        } catch (RuntimeException damaged) {
            text = null;
        }
        if (text == null || text.isEmpty()) {
            return Glyph.UNKNOWN;
        }
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.PRIVATE_USE, Character.UNASSIGNED -> out.append(Glyph.UNKNOWN);
                case Character.CONTROL -> out.append(Character.isWhitespace(c) ? " " : "");
                case Character.FORMAT -> {}
                default -> out.append(c >= 0xFB00 && c <= 0xFB06 || vertical(c) ? plain(c) : String.valueOf(c));
            }
        }
        return out.toString();
    }

    /** The forms that punctuation takes in vertical writing. */
    private static boolean vertical(char c) {
        return c >= 0xFE10 && c <= 0xFE19 || c >= 0xFE30 && c <= 0xFE48;
    }

    private static String plain(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }
}
