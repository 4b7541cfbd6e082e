package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose figures no ruling lines part: the columns come from the figures that stand above each other. A row whose figures
 * fit the columns becomes a row of cells, empty ones included; anything else stays a line in which gaps are tabs.
 */
final class LooseTables {
    /** A row with so many figures is one of a table. */
    private static final int MANY = 5;

    /** Lines closer than this, in heights of type, are lines of one cell. */
    private static final float ONE_CELL = 2.2f;

    private final List<List<Chunk>> lines;
    private final List<Line> across;
    private final @Nullable Lanes[] lanes;

    private LooseTables(List<List<Chunk>> lines, List<Line> across) {
        this.lines = lines;
        this.across = across;
        this.lanes = new Lanes[lines.size()];
    }

    /**
     * @param lines the pieces of each line, from top to bottom
     * @param across ruling lines from left to right, which part rows where there are any
     */
    static List<TextLine> of(List<List<Chunk>> lines, List<Line> across) {
        LooseTables tables = new LooseTables(withWholeLabels(LooseHeads.whole(lines)), across);
        tables.find();
        return tables.rows();
    }

    /** A label of two lines has its row's figures between them: they are put behind it. */
    private static List<List<Chunk>> withWholeLabels(List<List<Chunk>> lines) {
        List<List<Chunk>> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Chunk> line = lines.get(i);
            boolean between = i > 0 && i + 1 < lines.size() && isFigures(line) && !out.isEmpty();
            if (between && isUpperHalf(out.getLast(), line) && isUpperHalf(lines.get(i + 1), line)) {
                List<Chunk> whole = new ArrayList<>(out.removeLast());
                whole.addAll(lines.get(++i));
                whole.addAll(line);
                out.add(whole);
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Whether words are half a line above or below figures, and left of them. */
    private static boolean isUpperHalf(List<Chunk> words, List<Chunk> figures) {
        Chunk figure = figures.getFirst();
        return figures(words).isEmpty()
                && Math.abs(words.getFirst().y() - figure.y()) < 1.3f * figure.size()
                && words.getLast().right() <= figure.left() + figure.size();
    }

    private static List<Chunk> figures(List<Chunk> line) {
        int first = line.size();
        while (first > 0 && line.get(first - 1).isFigure()) {
            first--;
        }
        return line.subList(first, line.size());
    }

    /** Gives every line the columns of the table that it lies in. */
    private void find() {
        Lanes open = null;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Chunk> figures = figures(lines.get(i));
            if (figures.size() < MANY) {
                continue;
            }
            if (open == null || !open.add(figures)) {
                open = new Lanes();
                open.add(figures);
                start = i;
            }
            Arrays.fill(lanes, start, i + 1, open);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lanes[i] == null && lanes[i - 1] != null && goesOn(lines.get(i - 1), lines.get(i), lanes[i - 1])) {
                lanes[i] = lanes[i - 1];
            }
            if (lanes[i] != null && lanes[i] == lanes[i - 1] && breaksFigures(lines.get(i - 1), lines.get(i))) {
                lanes[i].distrust();
            }
        }
    }

    /** Whether a line without words seems to go on with figures of the line above: then no figure here is known to be whole. */
    private boolean breaksFigures(List<Chunk> above, List<Chunk> line) {
        return across.isEmpty()
                && isFigures(line)
                && line.getFirst().y() - above.getFirst().y()
                        < ONE_CELL * line.getFirst().size()
                && line.stream()
                        .anyMatch(below -> figures(above).stream()
                                .anyMatch(figure -> figure.left() < below.right() && figure.right() > below.left()));
    }

    /** Whether a line below the last full row still belongs to the table. */
    private static boolean goesOn(List<Chunk> before, List<Chunk> line, Lanes columns) {
        Chunk first = line.getFirst();
        float down = first.y() - before.getFirst().y();
        List<Chunk> figures = figures(line);
        return down < (figures.size() > 1 ? 4 : 2) * first.size()
                && figures.stream().allMatch(figure -> columns.of(figure) >= 0);
    }

    private List<TextLine> rows() {
        List<TextLine> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            Lanes columns = lanes[i];
            if (columns != null && columns.areDistrusted()) {
                out.add(TextLine.loose(lines.get(i++).stream()
                        .map(c -> c.isFigure() ? c.garbled() : c)
                        .toList()));
                continue;
            }
            if (columns == null || !columns.areSure()) {
                loose(i++, out);
                continue;
            }
            int end = i + 1;
            int band = band(i, columns);
            while (band > 0 && end < lines.size() && lanes[end] == columns && band(end, columns) == band) {
                end++;
            }
            row(lines.subList(i, end), columns, band > 0, out);
            i = end;
        }
        return out;
    }

    /** A line that is no row for sure; what it repeats below figures of the line above makes these uncertain. */
    private void loose(int i, List<TextLine> out) {
        List<Chunk> line = lines.get(i);
        Chunk first = line.getFirst();
        if (i > 0 && first.y() - lines.get(i - 1).getFirst().y() < ONE_CELL * first.size() && isFigures(line)) {
            List<Chunk> above = lines.get(i - 1);
            List<Chunk> garbled = new ArrayList<>();
            for (Chunk chunk : above) {
                boolean hit = chunk.isFigure()
                        && line.stream().anyMatch(c -> c.left() < chunk.right() && c.right() > chunk.left());
                garbled.add(hit ? chunk.garbled() : chunk);
            }
            if (!garbled.equals(above) && !out.getLast().isRow()) {
                out.set(out.size() - 1, TextLine.loose(garbled));
                return;
            }
        }
        out.add(TextLine.loose(line));
    }

    private static boolean isFigures(List<Chunk> line) {
        return line.stream().allMatch(Chunk::isFigure);
    }

    /** How many ruling lines lie above a line, within its table; 0 where rows are not ruled. */
    private int band(int line, Lanes columns) {
        float y = lines.get(line).getFirst().y()
                - 0.35f * lines.get(line).getFirst().size();
        int above = 0;
        for (Line rule : across) {
            boolean whole = rule.from() <= columns.left() && rule.to() >= columns.right() - 1;
            above += whole && rule.at() < y ? 1 : 0;
        }
        return above;
    }

    /** The lines of a row, or a line that may be one. */
    private static void row(List<List<Chunk>> lines, Lanes columns, boolean ruled, List<TextLine> out) {
        String[] cells = new String[columns.size()];
        StringBuilder label = new StringBuilder();
        boolean figures = false;
        for (List<Chunk> line : lines) {
            List<Chunk> last = figures(line);
            line.subList(0, line.size() - last.size()).forEach(word -> label.append(word.text()));
            for (Chunk figure : last) {
                int lane = columns.of(figure);
                if (lane < 0 || cells[lane] != null && !ruled) {
                    lines.forEach(each -> out.add(TextLine.loose(each)));
                    return;
                }
                cells[lane] = (cells[lane] == null ? "" : cells[lane]) + figure.text();
                figures = true;
            }
        }
        if (!figures) {
            lines.forEach(each -> out.add(TextLine.loose(each)));
            return;
        }
        Chunk first = lines.getFirst().getFirst();
        TextLine before = out.isEmpty() ? null : out.getLast();
        if (label.isEmpty()
                && before != null
                && before.isRow()
                && first.y() - before.y() < ONE_CELL * first.size()
                && before.cells().size() >= cells.length
                && Arrays.asList(cells).contains(null)) {
            out.set(out.size() - 1, before.garbled(cells));
            return;
        }
        List<String> row = new ArrayList<>();
        if (!label.isEmpty()) {
            row.add(label.toString());
        }
        for (String cell : cells) {
            row.add(cell == null ? "" : cell);
        }
        out.add(TextLine.row(row, lines.getFirst()));
    }
}
