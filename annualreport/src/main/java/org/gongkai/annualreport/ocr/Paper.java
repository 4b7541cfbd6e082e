package org.gongkai.annualreport.ocr;

import java.awt.image.BufferedImage;
import java.util.List;

/** A scanned page made even: paper is white wherever a shadow lay, lines are level. */
final class Paper {
    /** About A4 at 400 dots an inch: more costs time and tells nothing. */
    private static final int MOST_DOTS = 16_000_000;

    private static final int BLOCK = 48;
    /** From coarse to fine: degrees to either side, a step, and how many rows of dots count as one. */
    private record Look(double span, double step, int thickness) {}

    private static final List<Look> LOOKS =
            List.of(new Look(3, 0.2, 8), new Look(0.25, 0.05, 3), new Look(0.06, 0.01, 1));

    private static final int MOST_POINTS = 120_000;

    private Paper() {}

    static Grey of(BufferedImage image) {
        Grey even = even(Grey.of(image).atMost(MOST_DOTS));
        double angle = skew(even);
        return Math.abs(angle) < Math.toRadians(0.02) ? even : even.turned(angle);
    }

    /** Divides by the brightness of the paper around, so that shadows and yellowed paper become white. */
    private static Grey even(Grey page) {
        int columns = (page.width + BLOCK - 1) / BLOCK;
        int rows = (page.height + BLOCK - 1) / BLOCK;
        int[] light = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                light[row * columns + column] = paper(page, column * BLOCK, row * BLOCK);
            }
        }
        Grey out = new Grey(page.width, page.height);
        for (int y = 0; y < page.height; y++) {
            for (int x = 0; x < page.width; x++) {
                int paper = around(light, columns, rows, x / BLOCK, y / BLOCK);
                out.set(x, y, Math.min(Grey.WHITE, page.at(x, y) * Grey.WHITE / Math.max(40, paper)));
            }
        }
        return out;
    }

    /** The light that four fifths of a block do not exceed. */
    private static int paper(Grey page, int left, int top) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(page.height, top + BLOCK); y += 2) {
            for (int x = left; x < Math.min(page.width, left + BLOCK); x += 2) {
                counts[page.at(x, y)]++;
                all++;
            }
        }
        int seen = 0;
        for (int light = 0; light < 256; light++) {
            seen += counts[light];
            if (seen * 5 >= all * 4) {
                return light;
            }
        }
        return Grey.WHITE;
    }

    private static int around(int[] light, int columns, int rows, int column, int row) {
        int most = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                most = Math.max(most, light[y * columns + x]);
            }
        }
        return most;
    }

    /** By how many radians lines of text and rulings rise to the right of level: where their shadow on the margin is sharpest. */
    private static double skew(Grey page) {
        int[] xs = new int[MOST_POINTS];
        int[] ys = new int[MOST_POINTS];
        int points = 0;
        int limit = Ink.threshold(page);
        int step = 1 + page.width * page.height / 4 / (MOST_POINTS * 12);
        for (int y = 0; y < page.height && points < MOST_POINTS; y += step) {
            for (int x = y % 2; x < page.width && points < MOST_POINTS; x += 2) {
                if (page.at(x, y) < limit) {
                    xs[points] = x - page.width / 2;
                    ys[points++] = y;
                }
            }
        }
        double best = 0;
        for (Look look : LOOKS) {
            double middle = best;
            double sharpest = -1;
            for (double degrees = middle - look.span(); degrees <= middle + look.span(); degrees += look.step()) {
                double slope = Math.tan(Math.toRadians(degrees));
                double sharp = sharpness(xs, ys, points, slope, page.height, look.thickness());
                if (sharp > sharpest) {
                    sharpest = sharp;
                    best = degrees;
                }
            }
        }
        return Math.toRadians(best);
    }

    private static double sharpness(int[] xs, int[] ys, int points, double slope, int height, int thickness) {
        int[] rows = new int[2 * height / thickness + 1];
        for (int i = 0; i < points; i++) {
            int row = (int) Math.floor((ys[i] - xs[i] * slope + height / 2.0) / thickness);
            if (row >= 0 && row < rows.length) {
                rows[row]++;
            }
        }
        double sum = 0;
        for (int row : rows) {
            sum += (double) row * row;
        }
        return sum;
    }
}
