package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.gongkai.annualreport.extract.FlatTable.Merge;

/**
 * The text of a doc as it is seen, its text boxes first, for where they stand is not told and a title may be in one. A doc is a flat run of paragraphs, of which some say that they end a
 * cell or a row and how deep in tables they stand.
 */
final class WordBinary {
    private static final char CELL_ENDS = 7;
    private static final int DEEPEST = 60;

    private final HWPFDocument document;
    private final WordBinaryRuns runs;
    private final WordBinaryLists lists;
    private final Deque<FlatTable> tables = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();

    private WordBinary(HWPFDocument document) {
        this.document = document;
        this.runs = new WordBinaryRuns(document);
        this.lists = new WordBinaryLists(document);
    }

    static String text(DirectoryNode root) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            WordBinary word = new WordBinary(document);
            word.read(document.getMainTextboxRange());
            word.read(document.getRange());
            return BlockText.of(word.blocks);
        }
    }

    private void read(Range range) throws CannotOpen {
        for (PAPX paragraph : document.getParagraphTable().getParagraphs()) {
            if (paragraph.getStart() >= range.getStartOffset() && paragraph.getStart() < range.getEndOffset()) {
                paragraph(paragraph, paragraph.getParagraphProperties(document.getStyleSheet()));
            }
        }
        level(0);
    }

    private void paragraph(PAPX paragraph, ParagraphProperties properties) throws CannotOpen {
        level(properties.getFInTable() ? Math.max(1, properties.getItap()) : 0);
        FlatTable table = tables.peek();
        if (table != null && (properties.getFTtp() || properties.getFTtpEmbedded())) {
            table.endRow(merges(TableSprmUncompressor.uncompressTAP(paragraph.getSprmBuf())));
            return;
        }
        String text = runs.text(paragraph, properties.getIstd());
        flow().add(new Block.Paragraph(lists.labelled(properties, text)));
        int last = paragraph.getEnd() - 1;
        boolean mark = last >= 0
                && last < document.getText().length()
                && document.getText().charAt(last) == CELL_ENDS;
        if (table != null && (mark || properties.getFInnerTableCell())) {
            table.endCell();
        }
    }

    private static List<Merge> merges(TableProperties row) {
        List<Merge> merges = new ArrayList<>();
        for (TableCellDescriptor cell : row.getRgtc() == null ? new TableCellDescriptor[0] : row.getRgtc()) {
            boolean beside = cell.isFMerged() && !cell.isFFirstMerged();
            boolean below = cell.isFVertMerge() && !cell.isFVertRestart();
            merges.add(beside ? Merge.BESIDE : below ? Merge.BELOW : Merge.NOT);
        }
        return merges;
    }

    private List<Block> flow() {
        FlatTable table = tables.peek();
        return table == null ? blocks : table.cell();
    }

    /** Ends the tables that are deeper and begins those that are missing. */
    private void level(int level) throws CannotOpen {
        if (level > DEEPEST) {
            throw new CannotOpen(CannotOpen.TOO_DEEP);
        }
        while (tables.size() > level) {
            Block.Table ended = tables.pop().end();
            flow().add(ended);
        }
        while (tables.size() < level) {
            tables.push(new FlatTable());
        }
    }
}
