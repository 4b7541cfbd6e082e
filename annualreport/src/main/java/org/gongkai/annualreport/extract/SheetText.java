package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.gongkai.annualreport.extract.SheetRows.Shown;

/**
 * The blocks of a worksheet. A row with nothing but one text is a paragraph; rows without a gap between them are a table, as wide
 * as what is written in it. What stands apart beside a table comes behind everything else.
 */
final class SheetText {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> aside = new ArrayList<>();
    private final List<NavigableMap<Integer, Shown>> table = new ArrayList<>();
    private final Sheet sheet;

    private SheetText(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<Block> blocks(Sheet sheet) throws CannotOpen {
        SheetText text = new SheetText(sheet);
        int last = -1;
        for (var row : SheetRows.of(sheet).entrySet()) {
            if (row.getKey() > last + 1 && !text.onlyHiddenBetween(last, row.getKey())) {
                text.endTable();
            }
            text.row(row.getValue());
            last = row.getKey();
        }
        text.endTable();
        if (!text.aside.isEmpty()) {
            text.blocks.add(new Block.Paragraph("表格旁边的内容："));
            text.blocks.addAll(text.aside);
        }
        return text.blocks;
    }

    private boolean onlyHiddenBetween(int last, int next) {
        for (int row = last + 1; row < next; row++) {
            if (!sheet.rowHidden(row)) {
                return false;
            }
        }
        return true;
    }

    private void row(NavigableMap<Integer, Shown> cells) {
        List<Shown> written =
                cells.values().stream().filter(cell -> !cell.text().isEmpty()).toList();
        boolean emptyCells =
                cells.values().stream().anyMatch(cell -> cell.text().isEmpty() && !cell.covered());
        boolean words =
                written.size() == 1 && written.getFirst().text().codePoints().anyMatch(Character::isIdeographic);
        if (words && !emptyCells && !underMergedCell(cells)) {
            endTable();
            blocks.add(new Block.Paragraph(written.getFirst().text()));
        } else {
            table.add(cells);
        }
    }

    /** Whether a cell merged over rows reaches into the row before its one text. */
    private static boolean underMergedCell(NavigableMap<Integer, Shown> cells) {
        return cells.firstEntry().getValue().covered();
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        List<TreeSet<Integer>> parts = parts();
        TreeSet<Integer> main = parts.getFirst();
        for (TreeSet<Integer> part : parts) {
            main = written(part) > written(main) ? part : main;
        }
        for (TreeSet<Integer> part : parts) {
            (part == main ? blocks : aside).add(part(part));
        }
        table.clear();
    }

    /** The columns up to the last one written in, divided where nothing is written or drawn in a column. */
    private List<TreeSet<Integer>> parts() {
        TreeSet<Integer> used = new TreeSet<>();
        int width = 0;
        for (NavigableMap<Integer, Shown> row : table) {
            for (var cell : row.entrySet()) {
                used.add(cell.getKey());
                width = cell.getValue().text().isEmpty() ? width : Math.max(width, cell.getKey());
            }
        }
        List<TreeSet<Integer>> parts = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (int column : used.headSet(width, true)) {
            if (parts.isEmpty() || !adjacent(before, column)) {
                parts.add(new TreeSet<>());
            }
            parts.getLast().add(column);
            before = column;
        }
        return parts;
    }

    private boolean adjacent(int before, int column) {
        int next = before + 1;
        while (next < column && sheet.columnHidden(next)) {
            next++;
        }
        return next == column;
    }

    private long written(TreeSet<Integer> part) {
        return table.stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(cell ->
                        part.contains(cell.getKey()) && !cell.getValue().text().isEmpty())
                .count();
    }

    private Block.Table part(TreeSet<Integer> columns) {
        List<List<List<Block>>> rows = new ArrayList<>();
        for (NavigableMap<Integer, Shown> row : table) {
            List<List<Block>> cells = new ArrayList<>();
            boolean seen = false;
            for (int column : columns) {
                Shown cell = row.get(column);
                if (cell == null || !cell.covered()) {
                    String text = cell == null ? "" : cell.text();
                    seen |= cell != null;
                    cells.add(List.of(new Block.Paragraph(text)));
                }
            }
            if (seen) {
                rows.add(cells);
            }
        }
        return new Block.Table(rows);
    }
}
