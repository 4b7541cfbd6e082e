package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gongkai.annualreport.extract.SheetRows.Shown;

/** Rows of a worksheet that belong together. */
final class SheetTable {
    /** So many columns in a row without anything are a gap, and what lies behind it is no part of the table. */
    private static final int GAP = 4;

    private final Sheet sheet;
    private final List<NavigableMap<Integer, Shown>> rows = new ArrayList<>();
    private int right = -1;

    SheetTable(Sheet sheet) {
        this.sheet = sheet;
    }

    void add(NavigableMap<Integer, Shown> row) {
        rows.add(row);
        right = Math.max(right, right(row));
    }

    /** The last column that is written in, -1 when there is none. */
    int right() {
        return right;
    }

    /** The last column of a row that is written in, with those that a merged cell takes. */
    static int right(NavigableMap<Integer, Shown> row) {
        int right = -1;
        boolean merged = false;
        for (var cell : row.entrySet()) {
            boolean written = !cell.getValue().text().isEmpty();
            merged = written || merged && cell.getValue().covered();
            right = merged ? cell.getKey() : right;
        }
        return right;
    }

    /** Adds the table to the blocks, and what stands apart beside it to the others. */
    void addTo(List<Block> blocks, List<Block> aside) {
        List<NavigableSet<Integer>> parts = parts();
        long most = parts.stream().mapToLong(this::written).max().orElse(0);
        boolean found = false;
        for (NavigableSet<Integer> part : parts) {
            boolean main = !found && written(part) == most;
            found |= main;
            (main ? blocks : aside).add(part(part));
        }
    }

    /** The columns up to the last one written in, divided at gaps. */
    private List<NavigableSet<Integer>> parts() {
        TreeSet<Integer> used = new TreeSet<>();
        rows.forEach(row -> used.addAll(row.headMap(right, true).keySet()));
        List<NavigableSet<Integer>> parts = new ArrayList<>();
        for (int column : used) {
            boolean apart = !parts.isEmpty() && seenBetween(parts.getLast().last(), column) >= GAP;
            if (parts.isEmpty() || apart) {
                parts.add(new TreeSet<>());
            }
            if (!apart && !parts.getLast().isEmpty()) {
                for (int empty = parts.getLast().last() + 1; empty < column; empty++) {
                    if (!sheet.columnHidden(empty)) {
                        parts.getLast().add(empty);
                    }
                }
            }
            parts.getLast().add(column);
        }
        return parts;
    }

    private int seenBetween(int before, int column) {
        int seen = 0;
        for (int i = before + 1; i < column && seen < GAP; i++) {
            seen += sheet.columnHidden(i) ? 0 : 1;
        }
        return seen;
    }

    private long written(NavigableSet<Integer> part) {
        return rows.stream()
                .flatMap(row -> row.subMap(part.first(), true, part.last(), true).values().stream())
                .filter(cell -> !cell.text().isEmpty())
                .count();
    }

    private Block.Table part(NavigableSet<Integer> columns) {
        List<List<List<Block>>> lines = new ArrayList<>();
        for (NavigableMap<Integer, Shown> row : rows) {
            List<List<Block>> cells = new ArrayList<>();
            boolean seen = false;
            for (int column : columns) {
                Shown cell = row.get(column);
                seen |= cell != null;
                if (cell == null || !cell.covered()) {
                    cells.add(List.of(new Block.Paragraph(cell == null ? "" : cell.text())));
                }
            }
            if (seen) {
                lines.add(cells);
            }
        }
        return new Block.Table(lines);
    }
}
