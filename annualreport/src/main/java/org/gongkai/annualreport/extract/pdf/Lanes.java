package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** The columns of figures of a table without ruling lines, found where the figures of its rows stand above each other. */
final class Lanes {
    private final List<float[]> lanes = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    private boolean distrusted;

    /** Takes in a row's figures; false, and nothing is changed, where they stand in no such columns. */
    boolean add(List<Chunk> figures) {
        List<float[]> grown = new ArrayList<>();
        lanes.forEach(lane -> grown.add(lane.clone()));
        float[] last = null;
        for (Chunk figure : figures) {
            float[] hit = null;
            for (float[] lane : grown) {
                if (figure.left() < lane[1] && figure.right() > lane[0]) {
                    if (hit != null) {
                        return false;
                    }
                    hit = lane;
                }
            }
            if (hit == null) {
                hit = new float[] {figure.left(), figure.right()};
                grown.add(hit);
            } else if (hit == last) {
                return false;
            }
            hit[0] = Math.min(hit[0], figure.left());
            hit[1] = Math.max(hit[1], figure.right());
            last = hit;
        }
        grown.sort((a, b) -> Float.compare(a[0], b[0]));
        for (int i = 1; i < grown.size(); i++) {
            if (grown.get(i)[0] < grown.get(i - 1)[1]) {
                return false;
            }
        }
        lanes.clear();
        lanes.addAll(grown);
        counts.add(figures.size());
        return true;
    }

    /** Notes that figures in these columns seem to be broken over lines. */
    void distrust() {
        distrusted = true;
    }

    boolean areDistrusted() {
        return distrusted;
    }

    int size() {
        return lanes.size();
    }

    float left() {
        return lanes.getFirst()[0];
    }

    float right() {
        return lanes.getLast()[1];
    }

    /** Whether rows with all their cells confirm the columns. */
    boolean areSure() {
        return counts.stream().filter(count -> count == lanes.size()).count() >= 2;
    }

    /** The column that a figure stands in, or -1. */
    int of(Chunk figure) {
        int found = -1;
        for (int i = 0; i < lanes.size(); i++) {
            if (figure.left() < lanes.get(i)[1] && figure.right() > lanes.get(i)[0]) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
