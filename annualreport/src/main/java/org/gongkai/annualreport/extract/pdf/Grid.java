package org.gongkai.annualreport.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells between ruling lines. Every band between two heights and every lane between two verticals cross in a square; squares
 * with no wall between them are one cell, so that merged cells come out whichever way they were drawn.
 */
final class Grid {
    private static final int MOST_SQUARES = 400_000;

    /** The share of a square's side that a line must cover to be a wall. */
    private static final float WALL = 0.6f;

    /** So many times the distance of lines that count as one, and a cell has no room for a character. */
    private static final float NO_ROOM = 1.5f;

    private final float near;
    private final float[] lanes;
    private final float[] bands;
    private final Unions cells;

    private Grid(float[] lanes, float[] bands, float near) {
        this.near = near;
        this.lanes = lanes;
        this.bands = bands;
        this.cells = new Unions(columns() * rows());
    }

    /** The grid of lines that meet, or null when they enclose nothing. */
    static @Nullable Grid of(List<Line> across, List<Line> down, float near) {
        float[] bands = places(across, down, near);
        float[] lanes = places(down, across, near);
        if (bands.length < 2 || lanes.length < 2 || (long) bands.length * lanes.length > MOST_SQUARES) {
            return null;
        }
        Grid grid = new Grid(lanes, bands, near);
        grid.open(across, down, near);
        return grid;
    }

    /** Where the lines lie, those that nearly coincide being one; the ends of the others close what is open. */
    private static float[] places(List<Line> lines, List<Line> others, float near) {
        float first = Float.MAX_VALUE;
        float last = -Float.MAX_VALUE;
        for (Line other : others) {
            first = Math.min(first, other.from());
            last = Math.max(last, other.to());
        }
        float[] all = new float[lines.size() + 2];
        for (int i = 0; i < lines.size(); i++) {
            all[i] = lines.get(i).at();
        }
        all[lines.size()] = first;
        all[lines.size() + 1] = last;
        Arrays.sort(all);
        float[] out = new float[all.length];
        int size = 0;
        for (int i = 0; i < all.length; ) {
            int end = i;
            while (end < all.length && all[end] - all[i] <= near) {
                end++;
            }
            out[size++] = (all[i] + all[end - 1]) / 2;
            i = end;
        }
        return Arrays.copyOf(out, size);
    }

    private void open(List<Line> across, List<Line> down, float near) {
        float[][] below = covered(across, bands, lanes, near);
        float[][] beside = covered(down, lanes, bands, near);
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                boolean floor = below[row + 1][column] >= WALL * (lanes[column + 1] - lanes[column]);
                if (row + 1 < rows() && !floor) {
                    cells.join(square(row, column), square(row + 1, column));
                }
                boolean wall = beside[column + 1][row] >= WALL * (bands[row + 1] - bands[row]);
                if (column + 1 < columns() && !wall) {
                    cells.join(square(row, column), square(row, column + 1));
                }
            }
        }
    }

    /** How much of each interval the lines at each place cover. */
    private static float[][] covered(List<Line> lines, float[] places, float[] ends, float near) {
        float[][] sums = new float[places.length][ends.length - 1];
        for (Line line : lines) {
            int place = nearest(places, line.at());
            if (Math.abs(places[place] - line.at()) > near) {
                continue;
            }
            for (int i = Math.max(0, interval(ends, line.from())); i < ends.length - 1 && ends[i] < line.to(); i++) {
                sums[place][i] += Math.max(0, Math.min(line.to(), ends[i + 1]) - Math.max(line.from(), ends[i]));
            }
        }
        return sums;
    }

    private static int nearest(float[] places, float at) {
        int i = Arrays.binarySearch(places, at);
        if (i >= 0) {
            return i;
        }
        int after = -i - 1;
        if (after == 0) {
            return 0;
        }
        return after == places.length || at - places[after - 1] <= places[after] - at ? after - 1 : after;
    }

    /** The interval in which a place lies, -1 before the first. */
    private static int interval(float[] ends, float at) {
        int i = Arrays.binarySearch(ends, at);
        return i >= 0 ? i : -i - 2;
    }

    int rows() {
        return bands.length - 1;
    }

    int columns() {
        return lanes.length - 1;
    }

    private int square(int row, int column) {
        return row * columns() + column;
    }

    /** The cell at a point, told by its first square; -1 outside. */
    int cellAt(float x, float y) {
        int column = interval(lanes, x);
        int row = interval(bands, y);
        boolean inside = column >= 0 && column < columns() && row >= 0 && row < rows();
        return inside ? cells.of(square(row, column)) : -1;
    }

    /** The cells that begin in a row, from left to right, each told by its first square. */
    List<Integer> cellsOf(int row) {
        List<Integer> out = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            int square = square(row, column);
            if (cells.of(square) == square) {
                out.add(square);
            }
        }
        return out;
    }

    int count() {
        int count = 0;
        for (int i = 0; i < rows() * columns(); i++) {
            count += cells.of(i) == i ? 1 : 0;
        }
        return count;
    }

    /** The row in which a cell begins. */
    int rowOf(int cell) {
        return cell / columns();
    }

    /** Where the lane of a cell's first square begins. */
    float leftOf(int cell) {
        return lanes[cell % columns()];
    }

    /** Where the lane of a cell's last square in its first row ends. */
    float rightOf(int cell) {
        int column = cell % columns();
        int row = cell / columns();
        while (column + 1 < columns() && cells.of(square(row, column + 1)) == cell) {
            column++;
        }
        return lanes[column + 1];
    }

    /** Whether it is but the gap between the frames of neighbouring cells: too narrow or too low for a character. */
    boolean isGap(int cell) {
        int row = cell / columns();
        while (row + 1 < rows() && cells.of(square(row + 1, cell % columns())) == cell) {
            row++;
        }
        float height = bands[row + 1] - bands[cell / columns()];
        return Math.min(height, rightOf(cell) - leftOf(cell)) < NO_ROOM * near;
    }

    float left() {
        return lanes[0];
    }

    float right() {
        return lanes[lanes.length - 1];
    }

    float top() {
        return bands[0];
    }

    float bottom() {
        return bands[bands.length - 1];
    }
}
