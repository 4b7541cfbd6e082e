package org.gongkai.annualreport.extract.pdf;

/** A ruling line, or a piece of one, as the box that it inks; y downwards, in points. */
record Rule(float left, float top, float right, float bottom) {
    /** Thicker than this it is an area and no line. */
    static final float THICKEST = 3.5f;

    static Rule of(float x0, float y0, float x1, float y1) {
        return new Rule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    boolean isThin() {
        return Math.min(width(), height()) <= THICKEST;
    }

    boolean holds(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The smallest box that holds both. */
    Rule with(Rule other) {
        return new Rule(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** What of it lies within another box; with a negative width or height when nothing does. */
    Rule within(Rule other) {
        return new Rule(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    boolean isEmpty() {
        return right < left || bottom < top;
    }

    /** The same on a page turned so often by a quarter to the left, whose width and height were these. */
    Rule turned(int quarters, float pageWidth, float pageHeight) {
        return switch (quarters) {
            case 1 -> of(top, pageWidth - left, bottom, pageWidth - right);
            case 2 -> of(pageWidth - left, pageHeight - top, pageWidth - right, pageHeight - bottom);
            case 3 -> of(pageHeight - top, left, pageHeight - bottom, right);
            default -> this;
        };
    }
}
