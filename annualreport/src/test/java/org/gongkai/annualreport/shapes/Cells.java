package org.gongkai.annualreport.shapes;

import org.apache.poi.ss.util.CellRangeAddress;

/** Names of cells of a worksheet. */
final class Cells {
    private Cells() {}

    /** Neighbouring cells of a row, as formulas name them. */
    static String range(int row, int first, int last) {
        return new CellRangeAddress(row, row, first, last).formatAsString();
    }
}
