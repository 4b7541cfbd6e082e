package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path under construction: what becomes of it as ruling lines when it is stroked or filled. Points are the page's own. */
final class PathInk {
    /** Lines may lean this much, in points. */
    private static final float LEANING = 0.7f;

    private static final int MOST_POINTS = 20_000;

    private float[] points = new float[64];
    private int[] starts = new int[16];
    private int size;
    private int parts;

    void move(float x, float y) {
        if (parts == starts.length) {
            starts = Arrays.copyOf(starts, 2 * parts);
        }
        starts[parts++] = size;
        point(x, y);
    }

    void line(float x, float y) {
        if (parts == 0) {
            move(x, y);
        } else {
            point(x, y);
        }
    }

    void close() {
        if (parts > 0) {
            int start = starts[parts - 1];
            point(points[start], points[start + 1]);
        }
    }

    private void point(float x, float y) {
        if (size >= 2 * MOST_POINTS) {
            return;
        }
        if (size + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[size++] = x;
        points[size++] = y;
    }

    void clear() {
        size = 0;
        parts = 0;
    }

    /** The box around all of it, or null when it is empty. */
    @Nullable
    Rule bounds() {
        Rule bounds = null;
        for (int i = 0; i < size; i += 2) {
            Rule point = new Rule(points[i], points[i + 1], points[i], points[i + 1]);
            bounds = bounds == null ? point : bounds.with(point);
        }
        return bounds;
    }

    private int end(int part) {
        return part + 1 < parts ? starts[part + 1] : size;
    }

    /** Every straight piece along an axis. */
    List<Rule> stroked() {
        List<Rule> rules = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            for (int i = starts[part] + 2; i < end(part); i += 2) {
                Rule rule = Rule.of(points[i - 2], points[i - 1], points[i], points[i + 1]);
                if (Math.min(rule.width(), rule.height()) <= LEANING) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** The box of every part: a thin one is a line. */
    List<Rule> filled() {
        List<Rule> boxes = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (int i = starts[part]; i < end(part); i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
            if (end(part) - starts[part] > 2) {
                boxes.add(new Rule(left, top, right, bottom));
            }
        }
        return boxes;
    }
}
