package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of COPY, as UTF-8: written once, straight into the bytes that are sent. */
final class CopyText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 18];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Ends a row; its last value has ended with a tab. */
    void endRow() {
        bytes[length - 1] = '\n';
    }

    void id(UUID id) {
        room(40);
        hex(id.getMostSignificantBits());
        hex(id.getLeastSignificantBits());
        bytes[length++] = '\t';
    }

    /** PostgreSQL takes an id without its dashes. */
    private void hex(long half) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (half >>> shift) & 15];
        }
    }

    void digest(byte[] digest) {
        room(digest.length * 2 + 8);
        bytes[length++] = '\\';
        bytes[length++] = '\\';
        bytes[length++] = 'x';
        for (byte b : digest) {
            bytes[length++] = HEX[b >> 4 & 15];
            bytes[length++] = HEX[b & 15];
        }
        bytes[length++] = '\t';
    }

    void truth(boolean value) {
        room(4);
        bytes[length++] = (byte) (value ? 't' : 'f');
        bytes[length++] = '\t';
    }

    void orNull(@Nullable Object value) {
        if (value == null) {
            room(4);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
            bytes[length++] = '\t';
        } else if (value instanceof LocalDate day) {
            day(day);
        } else {
            text(value.toString());
        }
    }

    void day(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            text(day.toString());
            return;
        }
        room(12);
        figures(day.getYear(), 4);
        bytes[length++] = '-';
        figures(day.getMonthValue(), 2);
        bytes[length++] = '-';
        figures(day.getDayOfMonth(), 2);
        bytes[length++] = '\t';
    }

    private void figures(int value, int count) {
        int rest = value;
        for (int i = count - 1; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    /** Escaped as COPY wants it; values hold no half of a pair, see {@link WrittenText#sayable}. */
    void text(String value) {
        room(value.length() * 3 + 2);
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (c == '\\' || c < ' ') {
                    to[at++] = '\\';
                    c = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
                }
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < value.length()) {
                int code = Character.toCodePoint(c, value.charAt(++i));
                to[at++] = (byte) (0xF0 | code >> 18);
                to[at++] = (byte) (0x80 | code >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | code >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | code & 0x3F);
            } else {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        to[at++] = '\t';
        length = at;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
