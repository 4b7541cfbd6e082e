package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The look of a sheet that people fill in and print: a title, a shaded head that stays, wrapped text, ruled cells. */
final class WorkbookTable {
    /** A cell of Excel holds no more. */
    private static final int LONGEST = 32_000;

    private static final String SIGNS_OF_A_FORMULA = "=+-@\t\r";
    private static final int CHARACTER = 256;
    private static final double LINE = 15;

    /** Excel shows no taller row. */
    private static final double TALLEST = 400;

    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle number;
    private final CellStyle note;

    WorkbookTable(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title = workbook.createCellStyle();
        title.setFont(large);
        note = workbook.createCellStyle();
        note.setQuotePrefixed(true);
        note.setVerticalAlignment(VerticalAlignment.TOP);
        text = ruled(workbook);
        quoted = ruled(workbook);
        quoted.setQuotePrefixed(true);
        number = ruled(workbook);
        number.setAlignment(HorizontalAlignment.RIGHT);
        number.setIndention((short) 1);
        head = ruled(workbook);
        head.setFont(bold);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static CellStyle ruled(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    /** Widths in characters, and a page: A4 across, as wide as one page, numbered. */
    static void page(Sheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, 0.4);
        }
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    void title(Sheet sheet, int row, String words) {
        write(sheet.createRow(row).createCell(0), words, title);
    }

    void head(Sheet sheet, int row, List<String> names) {
        Row line = sheet.createRow(row);
        for (int column = 0; column < names.size(); column++) {
            write(line.createCell(column), names.get(column), head);
        }
    }

    /** A row of texts and figures: numbers stay numbers, and no text is ever taken for a formula. */
    void row(Sheet sheet, int row, List<?> values) {
        Row line = sheet.createRow(row);
        double lines = 1;
        for (int column = 0; column < values.size(); column++) {
            lines = Math.max(lines, lines(values.get(column).toString(), sheet.getColumnWidth(column)));
            Cell cell = line.createCell(column);
            switch (values.get(column)) {
                case BigDecimal figure -> number(cell, figure.doubleValue());
                case Number figure -> number(cell, figure.doubleValue());
                case Object other -> {
                    String words = other.toString();
                    boolean sign = !words.isEmpty() && SIGNS_OF_A_FORMULA.indexOf(words.charAt(0)) >= 0;
                    write(cell, words, sign ? quoted : text);
                }
            }
        }
        high(line, lines);
    }

    /** A row whose last text runs on over the empty columns beside it, where they can hold it. */
    void note(Sheet sheet, int row, int columns, List<String> values) {
        row(sheet, row, values);
        int last = values.size() - 1;
        int room = IntStream.range(last, columns).map(sheet::getColumnWidth).sum();
        if (lines(values.get(last), room) == 1) {
            Row line = sheet.getRow(row);
            line.getCell(last).setCellStyle(note);
            high(
                    line,
                    values.subList(0, last).stream()
                            .mapToDouble(words -> lines(words, sheet.getColumnWidth(values.indexOf(words))))
                            .max()
                            .orElse(1));
        }
    }

    /** Said outright, for not every program works out how high a row of wrapped words is. */
    private static void high(Row row, double lines) {
        row.setHeightInPoints((float) Math.min(TALLEST, lines * LINE + 2));
    }

    /** How many lines words take in a column; an ideograph is a little wider than two digits. */
    private static double lines(String words, int width) {
        double room = Math.max(1, width / (double) CHARACTER - 1);
        return words.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(width(line) / room)))
                .sum();
    }

    private static double width(String words) {
        return words.codePoints().mapToDouble(c -> c < 0x2000 ? 1.1 : 2.15).sum();
    }

    private void number(Cell cell, double figure) {
        cell.setCellValue(figure);
        cell.setCellStyle(number);
    }

    private static void write(Cell cell, String words, CellStyle style) {
        cell.setCellValue(words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "……");
        cell.setCellStyle(style);
    }
}
