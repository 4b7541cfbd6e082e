package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A whole line along one axis.
 *
 * @param at where it lies on the other axis
 * @param from where it begins
 * @param to where it ends
 */
record Line(float at, float from, float to) {

    private static final float LONGEST_DASH = 12;

    /** The lines that these pieces make up: what lies on one height and nearly meets is one line. */
    static List<Line> joined(List<Line> pieces, float apart, float gap) {
        List<Line> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Line::at));
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end < sorted.size() && sorted.get(end).at - sorted.get(i).at <= apart) {
                end++;
            }
            join(sorted.subList(i, end), gap, out);
            i = end;
        }
        return out;
    }

    private static void join(List<Line> level, float gap, List<Line> out) {
        level.sort(Comparator.comparingDouble(Line::from));
        float reach = Math.max(gap, dashes(level));
        Line open = level.getFirst();
        for (Line piece : level.subList(1, level.size())) {
            if (piece.from <= open.to + reach) {
                open = new Line(open.at, open.from, Math.max(open.to, piece.to));
            } else {
                out.add(open);
                open = piece;
            }
        }
        out.add(open);
    }

    /** How far apart the pieces of a broken line are: most of them are short, and not farther from each other than they are long. */
    private static float dashes(List<Line> level) {
        float[] lengths = new float[level.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = level.get(i).length();
        }
        Arrays.sort(lengths);
        float usual = lengths[lengths.length / 2];
        return lengths.length >= 3 && usual <= LONGEST_DASH ? Math.min(1.3f * usual, 0.6f * LONGEST_DASH) : 0;
    }

    float length() {
        return to - from;
    }
}
