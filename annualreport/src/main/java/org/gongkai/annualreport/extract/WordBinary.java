package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The text of a doc as it is seen, its text boxes at the end. */
final class WordBinary {
    private static final int DEEPEST = 40;

    private final WordBinaryLists lists = new WordBinaryLists();

    private WordBinary() {}

    static String text(DirectoryNode root) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            WordBinary word = new WordBinary();
            List<Block> blocks = new ArrayList<>(word.flow(document.getRange(), 0));
            blocks.addAll(word.flow(document.getMainTextboxRange(), 0));
            return BlockText.of(blocks);
        }
    }

    /** The blocks of a range within so many tables. */
    private List<Block> flow(Range range, int level) throws CannotOpen {
        if (level > DEEPEST) {
            throw new CannotOpen(CannotOpen.TOO_DEEP);
        }
        List<Block> blocks = new ArrayList<>();
        int past = -1;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getStartOffset() < past) {
                continue;
            }
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                blocks.add(table(table, level + 1));
                past = table.getEndOffset();
            } else {
                blocks.add(new Block.Paragraph(lists.labelled(paragraph, WordBinaryRuns.text(paragraph))));
            }
        }
        return blocks;
    }

    private Block.Table table(Table table, int level) throws CannotOpen {
        List<List<List<Block>>> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            List<List<Block>> cells = new ArrayList<>();
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                boolean beside = cell.isMerged() && !cell.isFirstMerged();
                boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && i > 0;
                if (!beside && !below) {
                    cells.add(flow(cell, level));
                }
            }
            rows.add(cells);
        }
        return new Block.Table(rows);
    }
}
