package org.gongkai.annualreport.extract;

import java.util.ArrayList;
import java.util.List;

/** A table while it is read from a document that is a flat run of paragraphs, with marks where a cell or a row ends. */
final class FlatTable {
    /** How a cell is merged: not, or into the cell before or above. */
    enum Merge {
        NOT,
        BESIDE,
        BELOW
    }

    private final List<List<List<Block>>> rows = new ArrayList<>();
    private List<List<Block>> row = new ArrayList<>();
    private List<Block> cell = new ArrayList<>();

    /** The cell that is being read. */
    List<Block> cell() {
        return cell;
    }

    void endCell() {
        row.add(cell);
        cell = new ArrayList<>();
    }

    /** Ends the row; cells merged into another are left out. */
    void endRow(List<Merge> merges) {
        List<List<Block>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Merge merge = i < merges.size() ? merges.get(i) : Merge.NOT;
            if (merge == Merge.NOT || (merge == Merge.BELOW && rows.isEmpty())) {
                cells.add(row.get(i));
            }
        }
        rows.add(cells);
        row = new ArrayList<>();
        cell = new ArrayList<>();
    }

    Block.Table end() {
        if (!cell.isEmpty()) {
            endCell();
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return new Block.Table(rows);
    }
}
