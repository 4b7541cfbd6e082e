package org.gongkai.annualreport.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.ocr.Rulings.Line;

/**
 * A ruled table of a page.
 *
 * @param box all of it
 * @param cells the cells by their first row and column; a merged cell once
 */
record TableGrid(Box box, List<Cell> cells) {
    /** A wall stands where so much of it is ruled. */
    private static final double RULED = 0.75;

    /**
     * A cell.
     *
     * @param row the number of the ruling above it, {@code column} of that to its left
     * @param box the paper within its rulings
     */
    record Cell(int row, int column, Box box) {}

    /** The tables of a page from top to bottom. */
    static List<TableGrid> of(Grey page, Rulings rulings) {
        int slack = Math.max(3, page.width / 300);
        List<Line> all =
                Stream.concat(rulings.level.stream(), rulings.upright.stream()).toList();
        int level = rulings.level.size();
        Parts parts = new Parts(all.size());
        for (int i = 0; i < level; i++) {
            for (int k = level; k < all.size(); k++) {
                if (cross(all.get(i), all.get(k), slack)) {
                    parts.join(i, k);
                }
            }
        }
        List<TableGrid> tables = new ArrayList<>();
        for (List<Integer> part : parts.lists()) {
            List<Integer> ys =
                    places(part.stream().filter(i -> i < level).map(all::get).toList(), slack * 2);
            List<Integer> xs =
                    places(part.stream().filter(i -> i >= level).map(all::get).toList(), slack * 2);
            boolean large = xs.size() >= 2
                    && ys.size() >= 2
                    && xs.getLast() - xs.getFirst() > page.width / 4
                    && ys.getLast() - ys.getFirst() > page.width / 40;
            if (large) {
                tables.add(table(rulings, xs, ys, slack));
            }
        }
        tables.sort(Comparator.comparingInt(table -> table.box().top()));
        return tables;
    }

    private static boolean cross(Line level, Line upright, int slack) {
        return upright.at() >= level.from() - slack
                && upright.at() <= level.to() + slack
                && level.at() >= upright.from() - slack
                && level.at() <= upright.to() + slack;
    }

    /** Where lines stand, those that stand together once: in the middle of them by their length. */
    private static List<Integer> places(List<Line> lines, int near) {
        List<Integer> places = new ArrayList<>();
        long weight = 0;
        long sum = 0;
        int last = 0;
        for (Line line : lines) {
            if (weight > 0 && line.at() - last > near) {
                places.add((int) (sum / weight));
                weight = 0;
                sum = 0;
            }
            weight += line.length();
            sum += (long) line.length() * line.at();
            last = line.at();
        }
        if (weight > 0) {
            places.add((int) (sum / weight));
        }
        return places;
    }

    private static TableGrid table(Rulings rulings, List<Integer> xs, List<Integer> ys, int slack) {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        Parts parts = new Parts(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                int left = xs.get(column);
                int right = xs.get(column + 1);
                int top = ys.get(row);
                int bottom = ys.get(row + 1);
                if (column + 1 < columns && rulings.uprightCover(right, top + slack, bottom - slack, slack) < RULED) {
                    parts.join(i, i + 1);
                }
                if (row + 1 < rows && rulings.levelCover(bottom, left + slack, right - slack, slack) < RULED) {
                    parts.join(i, i + columns);
                }
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (List<Integer> part : parts.lists()) {
            Box box = null;
            for (int i : part) {
                int row = i / columns;
                int column = i % columns;
                Box one = new Box(xs.get(column), ys.get(row), xs.get(column + 1), ys.get(row + 1));
                box = box == null ? one : box.with(one);
            }
            if (box != null) {
                cells.add(new Cell(part.getFirst() / columns, part.getFirst() % columns, box));
            }
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return new TableGrid(new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast()), cells);
    }
}
