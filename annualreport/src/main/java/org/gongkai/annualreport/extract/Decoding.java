package org.gongkai.annualreport.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The characters of a file: UTF-8, GB18030 or UTF-16, told by mark or by content. */
final class Decoding {
    private Decoding() {}

    /** The text, or null when no encoding fits. */
    static @Nullable String decode(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return plausible(strict(b, 3, StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return plausible(strict(b, 2, StandardCharsets.UTF_16LE));
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return plausible(strict(b, 2, StandardCharsets.UTF_16BE));
        }
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
            String text = plausible(strict(b, 0, charset));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String strict(byte[] b, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(b, from, b.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A report is mostly Chinese; control characters mean a wrong guess or no text at all. */
    private static @Nullable String plausible(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B') {
                controls++;
            }
        }
        return controls * 50 > text.length() ? null : text;
    }
}
