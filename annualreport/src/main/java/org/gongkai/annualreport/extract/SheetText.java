package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.gongkai.annualreport.extract.SheetRows.Shown;

/**
 * The blocks of a worksheet. Rows without a gap between them are a table, as wide as what is written in it; a row with nothing but
 * one text is a paragraph, unless it is the label of a row of the table around it.
 */
final class SheetText {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> aside = new ArrayList<>();
    private final Sheet sheet;

    /** The table so far, and behind it paragraphs that may turn out to be its rows. */
    private SheetTable table;

    private final List<NavigableMap<Integer, Shown>> lone = new ArrayList<>();

    private SheetText(Sheet sheet) {
        this.sheet = sheet;
        this.table = new SheetTable(sheet);
    }

    static List<Block> blocks(Sheet sheet) throws CannotOpen {
        SheetText text = new SheetText(sheet);
        int last = -1;
        for (var row : SheetRows.of(sheet).entrySet()) {
            if (!text.nothingSeenBetween(last, row.getKey())) {
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

    private boolean nothingSeenBetween(int last, int next) {
        for (int row = last + 1; row < next; row++) {
            if (!sheet.rowHidden(row)) {
                return false;
            }
        }
        return true;
    }

    private void row(NavigableMap<Integer, Shown> cells) {
        if (isLone(cells)) {
            lone.add(cells);
            return;
        }
        SheetTable next = new SheetTable(sheet);
        next.add(cells);
        boolean goesOn = lone.isEmpty()
                || next.right() <= table.right()
                        && lone.stream().allMatch(row -> SheetTable.right(row) < table.right());
        if (goesOn) {
            lone.forEach(table::add);
            lone.clear();
        } else {
            endTable();
        }
        table.add(cells);
    }

    private static boolean isLone(NavigableMap<Integer, Shown> cells) {
        List<Shown> written =
                cells.values().stream().filter(cell -> !cell.text().isEmpty()).toList();
        boolean emptyCells =
                cells.values().stream().anyMatch(cell -> cell.text().isEmpty() && !cell.covered());
        boolean underMergedCell = cells.firstEntry().getValue().covered();
        return written.size() == 1
                && !emptyCells
                && !underMergedCell
                && written.getFirst().text().codePoints().anyMatch(Character::isIdeographic);
    }

    private void endTable() {
        table.addTo(blocks, aside);
        table = new SheetTable(sheet);
        for (NavigableMap<Integer, Shown> row : lone) {
            row.values().stream()
                    .map(Shown::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> blocks.add(new Block.Paragraph(text)));
        }
        lone.clear();
    }
}
