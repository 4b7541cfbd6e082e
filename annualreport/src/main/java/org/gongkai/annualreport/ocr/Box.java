package org.gongkai.annualreport.ocr;

/** A rectangle of dots: {@code left} and {@code top} included, {@code right} and {@code bottom} not. */
record Box(int left, int top, int right, int bottom) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean holds(int x, int y) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Box wider(int by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }
}
