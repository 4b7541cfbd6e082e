package org.gongkai.annualreport.extract;

import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.annualreport.extract.Sheet.Spot;
import org.jspecify.annotations.Nullable;

/** Gathers one worksheet of an xls from its records. */
final class SheetRecords {
    private final @Nullable SSTRecord strings;
    private final RecordFormats formats;
    private final Sheet sheet = new Sheet();
    private final OpenFormulas open = new OpenFormulas(sheet);

    /** The formula whose result, a text, is the next record. */
    private @Nullable FormulaRecord awaited;

    SheetRecords(@Nullable SSTRecord strings, RecordFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    Sheet sheet() throws CannotOpen {
        open.compute();
        return sheet;
    }

    void add(Record record) throws CannotOpen {
        switch (record) {
            case ColumnInfoRecord columns -> {
                if (columns.getHidden()) {
                    sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
                }
            }
            case RowRecord row -> {
                if (row.getZeroHeight()) {
                    sheet.hideRow(row.getRowNumber());
                }
            }
            case LabelSSTRecord label -> {
                boolean known = strings != null
                        && label.getSSTIndex() >= 0
                        && label.getSSTIndex() < strings.getNumUniqueStrings();
                text(
                        label,
                        known && strings != null
                                ? formats.show(strings.getString(label.getSSTIndex()), label.getXFIndex())
                                : NumberDisplay.NOT_SEEN);
            }
            case LabelRecord label -> text(label, formats.show(label.getValue(), label.getXFIndex()));
            case NumberRecord number -> number(number, number.getValue());
            case BoolErrRecord error ->
                text(error, error.isError() ? NumberDisplay.NOT_SEEN : error.getBooleanValue() ? "TRUE" : "FALSE");
            case BlankRecord blank -> blank(blank.getRow(), blank.getColumn(), blank.getXFIndex());
            case MulBlankRecord blanks -> {
                for (int i = 0; i < blanks.getNumColumns(); i++) {
                    blank(blanks.getRow(), blanks.getFirstColumn() + i, blanks.getXFAt(i));
                }
            }
            case FormulaRecord formula -> formula(formula);
            case StringRecord string -> {
                if (awaited != null) {
                    text(awaited, formats.show(string.getString(), awaited.getXFIndex()));
                    awaited = null;
                }
            }
            case MergeCellsRecord merged -> {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    CellRangeAddress area = merged.getAreaAt(i);
                    sheet.merge(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
                }
            }
            default -> {}
        }
    }

    private void text(CellValueRecordInterface cell, String text) throws CannotOpen {
        sheet.put(cell.getRow(), cell.getColumn(), new Spot(text, null));
    }

    private void number(CellValueRecordInterface cell, double number) throws CannotOpen {
        sheet.put(cell.getRow(), cell.getColumn(), new Spot(formats.show(number, cell.getXFIndex()), number));
    }

    private void blank(int row, int column, int style) throws CannotOpen {
        if (formats.drawn(style)) {
            sheet.put(row, column, new Spot("", null));
        }
    }

    private void formula(FormulaRecord formula) throws CannotOpen {
        awaited = null;
        if (formula.hasCachedResultString()) {
            awaited = formula;
        } else if (formula.getCachedResultTypeEnum() == CellType.BOOLEAN) {
            text(formula, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
        } else if (formula.getCachedResultTypeEnum() == CellType.ERROR) {
            text(formula, NumberDisplay.NOT_SEEN);
        } else if (formula.getCachedResultTypeEnum() == CellType.STRING) {
            text(formula, "");
        } else if (formula.isCalcOnLoad() && formula.getValue() == 0) {
            // the program that wrote it left the result to the one that opens it
            open.add(
                    formula.getRow(),
                    formula.getColumn(),
                    written(formula),
                    number -> formats.show(number, formula.getXFIndex()));
        } else {
            number(formula, formula.getValue());
        }
    }

    private static String written(FormulaRecord formula) {
        try {
            return HSSFFormulaParser.toFormulaString(null, formula.getParsedExpression());
        } catch (RuntimeException _) {
            return "";
        }
    }
}
