package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
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
        Line open = level.getFirst();
        for (Line piece : level.subList(1, level.size())) {
            if (piece.from <= open.to + gap) {
                open = new Line(open.at, open.from, Math.max(open.to, piece.to));
            } else {
                out.add(open);
                open = piece;
            }
        }
        out.add(open);
    }

    float length() {
        return to - from;
    }
}
