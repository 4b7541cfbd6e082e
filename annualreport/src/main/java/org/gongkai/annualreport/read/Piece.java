package org.gongkai.annualreport.read;

import java.math.BigDecimal;

/**
 * One cell's share of the printed text.
 *
 * @param text the number's digits, sign and point; empty for a blank or a filler
 * @param start where it stood, {@code end} one past it; equal for a cell that was not printed
 */
record Piece(String text, int start, int end) {
    static Piece of(Token token) {
        return new Piece(token.kind() == Token.Kind.NUMBER ? token.text() : "", token.start(), token.end());
    }

    static Piece missing(int at) {
        return new Piece("", at, at);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The figure for sums: a blank or filler counts as 0. */
    BigDecimal amount() {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
