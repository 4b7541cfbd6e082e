package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;

/** Every way to cut a run of digits into so many figures; a blank in the run is a border between two. */
final class Splits {
    /** More ways than this are not worth looking at: the run counts as ambiguous. */
    static final int MOST = 60_000;

    private final int count;
    private final boolean sums;
    private final List<List<String>> found = new ArrayList<>();

    private Splits(int count, boolean sums) {
        this.count = count;
        this.sums = sums;
    }

    /** By length alone. */
    static List<List<String>> of(String run, int count) {
        return new Splits(count, false).all(run);
    }

    /** By length and row sum: the last figure of each {@code group} is the sum of those before it. */
    static List<List<String>> summed(String run, int count) {
        return new Splits(count, true).all(run);
    }

    private List<List<String>> all(String run) {
        cut(run.strip(), new ArrayList<>());
        return found;
    }

    private void cut(String rest, List<String> head) {
        if (found.size() > MOST) {
            return;
        }
        if (rest.isEmpty() || head.size() == count) {
            if (rest.isEmpty() && head.size() == count && adds(head)) {
                found.add(List.copyOf(head));
            }
            return;
        }
        String left = rest.stripLeading();
        for (int end = figureStart(left) + 1; end <= left.length(); end++) {
            String figure = left.substring(0, end);
            if (!figure.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
                if (figure.contains(" ")) {
                    break;
                }
                continue;
            }
            head.add(figure);
            if (!left.startsWith(".", end) && groupAdds(head)) {
                cut(left.substring(end), head);
            }
            head.removeLast();
        }
    }

    private static int figureStart(String left) {
        return left.startsWith("-") ? 1 : 0;
    }

    private int group() {
        return count == 15 ? 5 : count;
    }

    private boolean groupAdds(List<String> head) {
        return !sums || head.size() % group() != 0 || adds(head.subList(head.size() - group(), head.size()));
    }

    private boolean adds(List<String> figures) {
        if (!sums) {
            return true;
        }
        long sum = 0;
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).length() > 12) {
                return false;
            }
            if (i % group() == group() - 1) {
                if (sum != Long.parseLong(figures.get(i))) {
                    return false;
                }
                sum = 0;
            } else {
                sum += Long.parseLong(figures.get(i));
            }
        }
        return true;
    }
}
