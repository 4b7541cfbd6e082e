package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Coloured areas and pictures, on which white letters are seen. */
final class Backgrounds {
    private static final int MOST = 5_000;

    private final List<Rule> dark = new ArrayList<>();
    private final List<Rule> pictures = new ArrayList<>();

    void area(Rule box) {
        if (dark.size() < MOST) {
            dark.add(box);
        }
    }

    void picture(Rule box) {
        if (pictures.size() < MOST) {
            pictures.add(box);
        }
    }

    boolean isDark(float x, float y) {
        return dark.stream().anyMatch(box -> box.holds(x, y))
                || pictures.stream().anyMatch(box -> box.holds(x, y));
    }

    /** The share of the page that pictures cover, taken together, 0 to 1. */
    double pictured(float width, float height) {
        double covered = 0;
        for (Rule box : pictures) {
            double across = Math.min(width, box.right()) - Math.max(0, box.left());
            double down = Math.min(height, box.bottom()) - Math.max(0, box.top());
            covered += across > 0 && down > 0 ? across * down : 0;
        }
        return Math.min(1, covered / Math.max(1, width * height));
    }
}
