package org.gongkai.annualreport.shapes;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Lays the lines and tables of a report on pages: what is printed where, in points from the top left. */
final class Paper {
    /** A run of characters on one base line. */
    record Run(String text, float x, float y, boolean figure) {}

    /** The box of one cell. */
    record Box(float left, float top, float right, float bottom) {}

    /** What a page prints. */
    record Page(List<Run> runs, List<Box> boxes) {}

    private final float width;
    private final float height;
    private final float size;
    private final List<Page> pages = new ArrayList<>();
    private float y;

    Paper(float width, float height, float size) {
        this.width = width;
        this.height = height;
        this.size = size;
        turn();
    }

    List<Page> pages() {
        return pages;
    }

    private void turn() {
        pages.add(new Page(new ArrayList<>(), new ArrayList<>()));
        y = 60;
    }

    private float leading() {
        return 1.3f * size;
    }

    void paragraph(String text) {
        int perLine = (int) ((width - 120) / size);
        for (int from = 0; from < text.length(); from += perLine) {
            if (y + leading() > height - 60) {
                turn();
            }
            y += leading();
            String line = text.substring(from, Math.min(text.length(), from + perLine));
            pages.getLast().runs().add(new Run(line, from == 0 ? 60 + 2 * size : 60, y, false));
        }
    }

    void table(Sheet sheet) {
        float[] sides = sides(sheet);
        List<List<@Nullable SheetCell>> places = sheet.places();
        float[] heights = new float[places.size()];
        for (int row = 0; row < heights.length; row++) {
            heights[row] = leading() + 6;
            for (int column = 0; column < places.get(row).size(); column++) {
                SheetCell cell = places.get(row).get(column);
                if (cell != null && cell.rowspan() == 1) {
                    float room = sides[Math.min(sides.length - 1, column + cell.colspan())] - sides[column];
                    heights[row] = Math.max(
                            heights[row], leading() * wrapped(cell.text(), room).size() + 6);
                }
            }
        }
        int from = 0;
        while (from < heights.length) {
            int to = from;
            float down = y + 8;
            while (to < heights.length && down + heights[to] < height - 60) {
                down += heights[to++];
            }
            if (to == from) {
                turn();
                continue;
            }
            part(places, sides, heights, from, to);
            from = to;
            if (from < heights.length) {
                turn();
            }
        }
    }

    private float[] sides(Sheet sheet) {
        float[] sides = new float[sheet.columns() + 1];
        float room = width - 120;
        for (int i = 0; i <= sheet.columns(); i++) {
            sides[i] = 60
                    + (sheet.number() == 3
                            ? (i < 3 ? 0 : 0.42f * room + 0.58f * room * (i - 3) / 7)
                            : room * i / sheet.columns());
        }
        if (sheet.number() == 3) {
            sides[1] = 60 + 1.9f * size;
            sides[2] = 60 + 0.16f * room;
        }
        return sides;
    }

    private void part(List<List<@Nullable SheetCell>> places, float[] sides, float[] heights, int from, int to) {
        float[] tops = new float[heights.length + 1];
        tops[from] = y + 8;
        for (int row = from; row < to; row++) {
            tops[row + 1] = tops[row] + heights[row];
        }
        for (int row = 0; row < to; row++) {
            for (int column = 0; column < places.get(row).size(); column++) {
                SheetCell cell = places.get(row).get(column);
                int last = cell == null ? 0 : Math.min(to, row + cell.rowspan());
                if (cell != null && last > from) {
                    Box box = new Box(
                            sides[column],
                            tops[Math.max(from, row)],
                            sides[Math.min(sides.length - 1, column + cell.colspan())],
                            tops[last]);
                    pages.getLast().boxes().add(box);
                    if (row >= from) {
                        text(cell, box);
                    }
                }
            }
        }
        y = tops[to] + 4;
    }

    private void text(SheetCell cell, Box box) {
        List<String> lines = wrapped(cell.text(), box.right() - box.left());
        float top = (box.top() + box.bottom() - leading() * lines.size()) / 2;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            float left = cell.figure() ? (box.left() + box.right() - length(line)) / 2 : box.left() + 2;
            pages.getLast().runs().add(new Run(line, left, top + leading() * i + size, cell.figure()));
        }
    }

    private float length(String line) {
        return (float) line.chars().mapToDouble(c -> c < 0x2000 ? 0.56 : 1).sum() * size;
    }

    private List<String> wrapped(String text, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!line.isEmpty() && length(line.toString() + c) > room - 3) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(c);
        }
        lines.add(line.toString());
        return lines;
    }
}
