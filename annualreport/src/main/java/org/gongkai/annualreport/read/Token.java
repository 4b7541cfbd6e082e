package org.gongkai.annualreport.read;

/**
 * A piece of a table's text.
 *
 * @param text for a NUMBER its digits, sign and point only; otherwise as it stood
 * @param start first character, {@code end} one past the last, in the source
 */
record Token(Kind kind, String text, int start, int end) {
    /** NUMBER, FILLER ("/", "-", "无") and BLANK (an empty cell) are values; WORD is anything else. */
    enum Kind {
        WORD,
        NUMBER,
        FILLER,
        BLANK,
        BAR,
        LINE
    }

    /** Whether something stands there that cannot be read. */
    boolean isUnknown() {
        return text.indexOf(Tokens.UNKNOWN) >= 0;
    }

    boolean isValue() {
        return switch (kind) {
            case NUMBER, FILLER, BLANK -> true;
            case WORD, BAR, LINE -> false;
        };
    }
}
