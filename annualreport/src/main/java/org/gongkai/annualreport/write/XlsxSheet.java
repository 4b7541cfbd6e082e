package org.gongkai.annualreport.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.jspecify.annotations.Nullable;

/** One sheet: rows of text over the whole width, and at most one table. */
final class XlsxSheet {
    /** A row of text by its type: height of a line in points and characters that fit on it. */
    record Type(double line, double characters) {}

    static final Type TITLE = new Type(28, 24);
    static final Type HEADING = new Type(24, 31);
    static final Type BODY = new Type(17.5, 35);

    /** Excel shows no taller row. */
    private static final double TALLEST = 400;

    private static final int LONGEST_TEXT = 32_000;
    private static final double CHARACTERS_PER_MILLIMETRE = 0.545;

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private final double[] widths;
    private int next;

    /** @param table the table that decides the columns; without one, there are four: a single column is not made to fit the paper */
    XlsxSheet(XSSFSheet sheet, XlsxStyles styles, @Nullable FormTable table) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = table == null ? ColumnWidths.quarters() : ColumnWidths.of(table);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) (widths[i] * CHARACTERS_PER_MILLIMETRE * 256));
        }
        print();
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.8);
        sheet.setMargin(PageMargin.RIGHT, 0.8);
        sheet.getFooter().setCenter("— &P —");
        sheet.setDisplayGridlines(false);
    }

    /** A paragraph over the whole width; a long one over several rows, for Excel shows none higher than a page. */
    void text(String words, CellStyle style, Type type) {
        for (int from = 0; from < words.length() || from == 0; from += LONGEST_TEXT) {
            String piece = words.substring(from, Math.min(words.length(), from + LONGEST_TEXT));
            double height = Math.ceil(width(piece) / type.characters()) * type.line() + 4;
            int rows = (int) Math.ceil(height / TALLEST);
            int first = next;
            for (int i = 0; i < rows; i++) {
                sheet.createRow(next++).setHeightInPoints((float) (height / rows));
            }
            XSSFCell cell = sheet.getRow(first).createCell(0);
            cell.setCellValue(piece);
            cell.setCellStyle(style);
            merge(first, next - 1, 0, widths.length - 1);
        }
    }

    /** In ideographs; digits and Latin letters are half as wide. */
    private static double width(String words) {
        return words.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top != bottom || left != right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    void table(ReportDocument report, FormTable table) {
        int first = next;
        List<List<FormBox>> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        int[] open = new int[widths.length];
        for (List<FormBox> boxes : rows) {
            row(report, boxes, open);
        }
        if (!table.head().isEmpty()) {
            sheet.setRepeatingRows(
                    new CellRangeAddress(first, first + table.head().size() - 1, 0, 0));
        }
    }

    /** @param open how many rows below the one above each column is still covered from above */
    private void row(ReportDocument report, List<FormBox> boxes, int[] open) {
        XSSFRow row = row(next++);
        double lines = 1;
        int column = 0;
        for (FormBox box : boxes) {
            while (open[column] > 0) {
                column++;
            }
            XSSFCell cell = row.createCell(column);
            fill(cell, report, box);
            int right = column + box.colspan() - 1;
            bordered(row.getRowNum(), column, box, cell.getCellStyle());
            merge(row.getRowNum(), row.getRowNum() + box.rowspan() - 1, column, right);
            if (box.rowspan() == 1) {
                double room = Arrays.stream(widths, column, right + 1).sum() / 3.6 - 0.5;
                lines = Math.max(
                        lines,
                        words(report, box)
                                .lines()
                                .mapToDouble(line -> Math.ceil(width(line) / Math.max(1, room)))
                                .sum());
            }
            Arrays.fill(open, column, right + 1, box.rowspan());
            column = right + 1;
        }
        for (int i = 0; i < open.length; i++) {
            open[i] = Math.max(0, open[i] - 1);
        }
        row.setHeightInPoints((float) (lines * 13 + 7));
    }

    /** A row that a tall box above may have begun. */
    private XSSFRow row(int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    /** A merged cell shows the borders of all the cells it covers. */
    private void bordered(int top, int left, FormBox box, CellStyle style) {
        for (int r = top; r < top + box.rowspan(); r++) {
            XSSFRow row = row(r);
            for (int c = left; c < left + box.colspan(); c++) {
                if (row.getCell(c) == null) {
                    row.createCell(c).setCellStyle(style);
                }
            }
        }
    }

    private void fill(XSSFCell cell, ReportDocument report, FormBox box) {
        Cell figure = box.cell() == null ? null : report.report().cell(box.cell());
        if (figure != null && figure.value() != null && CellText.isNumber(figure)) {
            cell.setCellValue(figure.value().doubleValue());
            cell.setCellStyle(styles.number(Math.max(0, figure.value().scale())));
            return;
        }
        cell.setCellStyle(
                switch (box.role()) {
                    case OUTER -> styles.upright();
                    case LABEL -> widths.length == 4 ? styles.box() : styles.label();
                    case HEAD, SIDE, FIGURE -> styles.box();
                });
        String text = words(report, box);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** What stands in a box; in a narrow column a head breaks between its words, not before its last character. */
    private String words(ReportDocument report, FormBox box) {
        boolean narrow = widths.length > 4 && box.colspan() == 1;
        return switch (box.role()) {
            case HEAD, SIDE -> narrow ? String.join("\n", box.parts()) : box.text();
            case OUTER, LABEL, FIGURE -> report.text(box);
        };
    }
}
