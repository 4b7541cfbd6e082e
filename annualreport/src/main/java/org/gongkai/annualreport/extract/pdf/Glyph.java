package org.gongkai.annualreport.extract.pdf;

/**
 * One printed character where it stands on the page as it is seen: x to the right, y downwards, in points.
 *
 * @param text the character, or {@link #UNKNOWN}
 * @param x left end of the base line
 * @param y the base line
 * @param alongX how far the pen went to the right
 * @param alongY how far the pen went down
 * @param size height of the type
 */
record Glyph(String text, float x, float y, float alongX, float alongY, float size) {
    /** Stands for a glyph whose character the file does not tell. */
    static final String UNKNOWN = "\uFFFD";

    /** The way it is written: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
    int turn() {
        return Math.abs(alongX) >= Math.abs(alongY) ? (alongX >= 0 ? 0 : 2) : alongY > 0 ? 1 : 3;
    }

    /** Whether it runs neither along nor across the page, as stamps and watermarks do; no text of a report does. */
    boolean isAslant() {
        return Math.min(Math.abs(alongX), Math.abs(alongY)) > 0.1f * Math.max(Math.abs(alongX), Math.abs(alongY));
    }

    float left() {
        return switch (turn()) {
            case 0 -> x;
            case 1 -> x - 0.15f * size;
            case 2 -> x + alongX;
            default -> x - 0.85f * size;
        };
    }

    float right() {
        return switch (turn()) {
            case 0 -> x + alongX;
            case 1 -> x + 0.85f * size;
            case 2 -> x;
            default -> x + 0.15f * size;
        };
    }

    float middleX() {
        return (left() + right()) / 2;
    }

    float middleY() {
        return switch (turn()) {
            case 0 -> y - 0.35f * size;
            case 2 -> y + 0.35f * size;
            default -> y + alongY / 2;
        };
    }

    float width() {
        return right() - left();
    }

    boolean isBlank() {
        char c = text.charAt(0);
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c >= '\u2000' && c <= '\u200A';
    }

    boolean isUnknown() {
        return text.charAt(0) == '\uFFFD';
    }

    /** Whether it is one of the characters that figures are made of. */
    boolean isDigit() {
        char c = text.charAt(0);
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** The same on a page turned so often by a quarter to the left, whose width and height were these. */
    Glyph turned(int quarters, float width, float height) {
        return switch (quarters) {
            case 1 -> new Glyph(text, y, width - x, alongY, -alongX, size);
            case 2 -> new Glyph(text, width - x, height - y, -alongX, -alongY, size);
            case 3 -> new Glyph(text, height - y, x, -alongY, alongX, size);
            default -> this;
        };
    }
}
