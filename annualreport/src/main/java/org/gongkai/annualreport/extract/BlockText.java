package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks as text. A cell with a table or a page of prose in it only lays out the page and is written as its content. */
final class BlockText {
    private static final int LONGEST_CELL = 400;
    private static final int DEEPEST = 60;

    private final TableText out = new TableText();

    private BlockText() {}

    static String of(List<Block> blocks) throws CannotOpen {
        BlockText text = new BlockText();
        text.blocks(blocks, 0);
        return text.out.toString();
    }

    private void blocks(List<Block> blocks, int depth) throws CannotOpen {
        if (depth > DEEPEST) {
            throw new CannotOpen(CannotOpen.TOO_DEEP);
        }
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> out.paragraph(paragraph.text());
                case Block.Table table -> {
                    for (List<List<Block>> row : table.rows()) {
                        row(row, depth);
                    }
                }
            }
        }
    }

    /** Cells up to one that lays out the page, then its content, then the cells behind it. */
    private void row(List<List<Block>> row, int depth) throws CannotOpen {
        List<String> cells = new ArrayList<>();
        for (List<Block> cell : row) {
            if (laysOut(cell)) {
                flush(cells);
                blocks(cell, depth + 1);
            } else {
                cells.add(text(cell));
            }
        }
        flush(cells);
    }

    private void flush(List<String> cells) {
        if (!cells.isEmpty()) {
            out.row(cells);
            cells.clear();
        }
    }

    private static boolean laysOut(List<Block> cell) {
        int length = 0;
        for (Block block : cell) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    length += paragraph.text().strip().length();
                case Block.Table _ -> {
                    return true;
                }
            }
        }
        return length > LONGEST_CELL;
    }

    private static String text(List<Block> cell) {
        StringBuilder text = new StringBuilder();
        for (Block block : cell) {
            if (block instanceof Block.Paragraph paragraph) {
                text.append(text.isEmpty() ? "" : " ").append(paragraph.text());
            }
        }
        return text.toString();
    }
}
