package org.gongkai.app.workbooks;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A sheet that is given out: all its cells are text, so that none becomes a formula. */
public final class TextSheet {
    private TextSheet() {}

    /**
     * Names the columns and keeps them in sight.
     *
     * @param more columns that are not read
     */
    public static void head(Sheet sheet, List<? extends SheetColumn> columns, CellStyle style, List<String> more) {
        List<String> titles = Stream.concat(
                        columns.stream().map(column -> column.title() + (column.required() ? "*" : "")), more.stream())
                .toList();
        Row row = sheet.createRow(0);
        fill(row, titles);
        for (int column = 0; column < titles.size(); column++) {
            row.getCell(column).setCellStyle(style);
            sheet.setColumnWidth(column, (titles.get(column).startsWith("原因") ? 80 : 20) * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    public static void fill(Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }

    /** The style of a head of columns. */
    public static CellStyle headStyle(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
