package org.gongkai.annualreport.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ruling lines of a page: long dark runs, level or upright, with small gaps joined. A line may rise by some dots over its
 * length.
 */
final class Rulings {
    /** A line is at least this part of the page's width long: longer than a stroke of any character in running text. */
    private static final int SHORTEST = 32;

    /**
     * One line.
     *
     * @param at its height (or distance from the left for an upright one), the middle of it
     * @param from where it begins, {@code to} one past its end
     * @param first the first and {@code last} the last place across it where it has a dot
     */
    record Line(int at, int from, int to, int first, int last) {
        int length() {
            return to - from;
        }
    }

    final List<Line> level;
    final List<Line> upright;
    private final boolean[] levelDots;
    private final boolean[] uprightDots;
    private final int width;

    private Rulings(Grey page) {
        this.width = page.width;
        this.levelDots = new boolean[page.dots.length];
        this.uprightDots = new boolean[page.dots.length];
        int ink = (Ink.threshold(page) + 2 * 235) / 3;
        int shortest = Math.max(24, page.width / SHORTEST);
        int gap = Math.max(2, page.width / 800);
        List<Traced> levels = traced(runs(page, ink, shortest, gap, true));
        List<Traced> uprights = traced(runs(page, ink, shortest, gap, false));
        this.level = kept(levels, uprights, gap, true);
        this.upright = kept(uprights, levels, gap, false);
    }

    static Rulings of(Grey page) {
        return new Rulings(page);
    }

    private record Run(int across, int from, int to) {}

    private record Traced(Line line, List<Run> runs) {}

    private static List<Run> runs(Grey page, int ink, int shortest, int gap, boolean isLevel) {
        List<Run> runs = new ArrayList<>();
        int lines = isLevel ? page.height : page.width;
        int length = isLevel ? page.width : page.height;
        for (int across = 0; across < lines; across++) {
            int from = -1;
            int last = -1;
            for (int along = 0; along <= length; along++) {
                boolean dark = along < length && (isLevel ? page.at(along, across) : page.at(across, along)) < ink;
                if (dark) {
                    from = from < 0 ? along : from;
                    last = along;
                } else if (from >= 0 && (along - last > gap || along == length)) {
                    if (last + 1 - from >= shortest) {
                        runs.add(new Run(across, from, last + 1));
                    }
                    from = -1;
                }
            }
        }
        return runs;
    }

    /** Runs that touch are one line. */
    private static List<Traced> traced(List<Run> runs) {
        Parts parts = new Parts(runs.size());
        int open = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            while (runs.get(open).across() < run.across() - 2) {
                open++;
            }
            for (int k = open; k < i; k++) {
                Run other = runs.get(k);
                if (other.from() <= run.to() && run.from() <= other.to()) {
                    parts.join(i, k);
                }
            }
        }
        return parts.lists().stream()
                .map(part -> part.stream().map(runs::get).toList())
                .map(part -> new Traced(line(part), part))
                .sorted(Comparator.comparingInt(traced -> traced.line().at()))
                .toList();
    }

    private static Line line(List<Run> runs) {
        long weight = 0;
        long sum = 0;
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Run run : runs) {
            long length = run.to() - run.from();
            weight += length;
            sum += length * run.across();
            from = Math.min(from, run.from());
            to = Math.max(to, run.to());
        }
        return new Line(
                (int) (sum / weight),
                from,
                to,
                runs.getFirst().across(),
                runs.getLast().across());
    }

    /** Strokes of characters side by side are no ruling: a ruling meets another at one of its ends at least. */
    private List<Line> kept(List<Traced> lines, List<Traced> others, int gap, boolean isLevel) {
        List<Line> kept = new ArrayList<>();
        for (Traced traced : lines) {
            Line line = traced.line();
            boolean meets = others.stream()
                    .map(Traced::line)
                    .anyMatch(other -> other.from() - gap <= line.last()
                            && other.to() + gap >= line.first()
                            && (near(line.from(), other, gap) || near(line.to(), other, gap)));
            if (meets) {
                kept.add(line);
                traced.runs().forEach(run -> mark(run, isLevel));
            }
        }
        return kept;
    }

    private static boolean near(int end, Line other, int gap) {
        return end >= other.first() - gap && end <= other.last() + gap;
    }

    private void mark(Run run, boolean isLevel) {
        for (int along = run.from(); along < run.to(); along++) {
            if (isLevel) {
                levelDots[run.across() * width + along] = true;
            } else {
                uprightDots[along * width + run.across()] = true;
            }
        }
    }

    /** What part of a level stretch is ruled, allowing for some dots up or down. */
    double levelCover(int y, int from, int to, int slack) {
        return cover(levelDots, y, from, to, slack, true);
    }

    /** What part of an upright stretch is ruled, allowing for some dots left or right. */
    double uprightCover(int x, int from, int to, int slack) {
        return cover(uprightDots, x, from, to, slack, false);
    }

    private double cover(boolean[] dots, int across, int from, int to, int slack, boolean isLevel) {
        int hit = 0;
        int height = dots.length / width;
        for (int along = from; along < to; along++) {
            for (int near = across - slack; near <= across + slack; near++) {
                int x = isLevel ? along : near;
                int y = isLevel ? near : along;
                if (x >= 0 && y >= 0 && x < width && y < height && dots[y * width + x]) {
                    hit++;
                    break;
                }
            }
        }
        return to <= from ? 0 : (double) hit / (to - from);
    }

    /** The page without its rulings. */
    Grey erased(Grey page) {
        Grey out = page.copy();
        int reach = Math.max(1, width / 1200);
        for (int i = 0; i < levelDots.length; i++) {
            if (levelDots[i]) {
                for (int k = -reach; k <= reach; k++) {
                    whiten(out, i + k * width);
                }
            }
            if (uprightDots[i]) {
                for (int k = -reach; k <= reach; k++) {
                    whiten(out, i + k);
                }
            }
        }
        return out;
    }

    private static void whiten(Grey page, int i) {
        if (i >= 0 && i < page.dots.length) {
            page.dots[i] = (byte) Grey.WHITE;
        }
    }
}
