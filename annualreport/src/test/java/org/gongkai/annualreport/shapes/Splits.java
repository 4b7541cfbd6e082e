package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;

/** Every way to cut a run of digits into so many figures; a blank in the run is a border between two. */
final class Splits {
    private static final int MOST_STEPS = 3_000_000;

    private final String run;
    private final int count;
    private final int group;
    private final boolean sums;
    private final int[] starts;
    private final int[] ends;
    private final List<List<String>> found = new ArrayList<>();
    private int steps;

    private Splits(String run, int count, boolean sums) {
        this.run = run.strip();
        this.count = count;
        this.group = count == 15 ? 5 : count;
        this.sums = sums;
        this.starts = new int[count];
        this.ends = new int[count];
    }

    /** By length alone; none when there are too many ways to try. */
    static List<List<String>> of(String run, int count) {
        return new Splits(run, count, false).all();
    }

    /** By length and row sum: the last figure of each group is the sum of those before it. */
    static List<List<String>> summed(String run, int count) {
        return new Splits(run, count, true).all();
    }

    private List<List<String>> all() {
        cut(0, 0, 0);
        return steps > MOST_STEPS ? List.of() : found;
    }

    private void cut(int at, int index, long sum) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (index == count) {
            if (at == run.length()) {
                keep();
            }
            return;
        }
        int start = at;
        while (start < run.length() && run.charAt(start) == ' ') {
            start++;
        }
        boolean minus = start < run.length() && run.charAt(start) == '-';
        long value = 0;
        boolean places = false;
        for (int end = start + (minus ? 1 : 0); end < run.length() && run.charAt(end) != ' '; end++) {
            char c = run.charAt(end);
            if (c == '-' || !places && end > start + (minus ? 1 : 0) && leadingZero(start, minus) && c != '.') {
                break;
            }
            places |= c == '.';
            value = c == '.' || places ? value : Math.min(Long.MAX_VALUE / 20, value * 10 + c - '0');
            if (c == '.' || end + 1 < run.length() && run.charAt(end + 1) == '.') {
                continue;
            }
            boolean total = sums && index % group == group - 1;
            if (total && value > sum) {
                break;
            }
            if (!total || value == sum) {
                starts[index] = start;
                ends[index] = end + 1;
                cut(end + 1, index + 1, total ? 0 : sum + value);
            }
        }
    }

    private boolean leadingZero(int start, boolean minus) {
        return run.charAt(start + (minus ? 1 : 0)) == '0';
    }

    private void keep() {
        List<String> figures = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            figures.add(run.substring(starts[i], ends[i]));
        }
        found.add(figures);
    }
}
