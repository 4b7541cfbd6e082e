package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ruling lines of a page, whole again, parted into those that belong together. */
final class Ruling {
    /** Joining lines is quadratic: a page with more lines than this is no page of tables. */
    private static final long MOST_CROSSINGS = 30_000_000;

    private final List<Line> across = new ArrayList<>();
    private final List<Line> down = new ArrayList<>();
    private final float near;

    private Ruling(float near) {
        this.near = near;
    }

    /** One grid for each set of lines that meet each other. */
    static List<Grid> grids(List<Rule> rules, float typeSize) {
        float near = Math.clamp(0.42f * typeSize, 1.6f, 4.5f);
        Ruling ruling = new Ruling(near);
        ruling.collect(rules, typeSize);
        return ruling.parted();
    }

    /** The lines from left to right. */
    static List<Line> across(List<Rule> rules, float typeSize) {
        Ruling ruling = new Ruling(Math.clamp(0.42f * typeSize, 1.6f, 4.5f));
        ruling.collect(rules, typeSize);
        return ruling.across;
    }

    private void collect(List<Rule> rules, float typeSize) {
        List<Line> acrossPieces = new ArrayList<>();
        List<Line> downPieces = new ArrayList<>();
        for (Rule rule : rules) {
            boolean dot = rule.width() <= Rule.THICKEST && rule.height() <= Rule.THICKEST;
            if (dot || rule.width() >= rule.height()) {
                acrossPieces.add(new Line((rule.top() + rule.bottom()) / 2, rule.left(), rule.right()));
            }
            if (dot || rule.height() > rule.width()) {
                downPieces.add(new Line((rule.left() + rule.right()) / 2, rule.top(), rule.bottom()));
            }
        }
        float gap = near;
        for (Line line : Line.joined(acrossPieces, 0.25f * near, gap)) {
            if (line.length() >= 0.6f * typeSize) {
                across.add(line);
            }
        }
        for (Line line : Line.joined(downPieces, 0.25f * near, gap)) {
            if (line.length() >= 0.6f * typeSize) {
                down.add(line);
            }
        }
    }

    private List<Grid> parted() {
        if (across.isEmpty() || down.isEmpty() || (long) across.size() * down.size() > MOST_CROSSINGS) {
            return List.of();
        }
        Unions unions = new Unions(across.size() + down.size());
        for (int i = 0; i < across.size(); i++) {
            for (int k = 0; k < down.size(); k++) {
                if (meet(across.get(i), down.get(k))) {
                    unions.join(i, across.size() + k);
                }
            }
        }
        Map<Integer, List<List<Line>>> sets = new LinkedHashMap<>();
        for (int i = 0; i < across.size() + down.size(); i++) {
            List<List<Line>> set =
                    sets.computeIfAbsent(unions.of(i), _ -> Arrays.asList(new ArrayList<>(), new ArrayList<>()));
            if (i < across.size()) {
                set.get(0).add(across.get(i));
            } else {
                set.get(1).add(down.get(i - across.size()));
            }
        }
        List<Grid> grids = new ArrayList<>();
        for (List<List<Line>> set : sets.values()) {
            if (!set.get(0).isEmpty() && !set.get(1).isEmpty()) {
                Grid grid = Grid.of(set.get(0), set.get(1), near);
                if (grid != null) {
                    grids.add(grid);
                }
            }
        }
        return grids;
    }

    private boolean meet(Line a, Line b) {
        return b.at() >= a.from() - near
                && b.at() <= a.to() + near
                && a.at() >= b.from() - near
                && a.at() <= b.to() + near;
    }
}
