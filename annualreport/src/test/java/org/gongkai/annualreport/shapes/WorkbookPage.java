package org.gongkai.annualreport.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** A report as a workbook. */
final class WorkbookPage {
    private static final int WIDTH = 10;

    private final OfficeShape shape;
    private final Damage damage;
    private final Draw draw;
    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final boolean borders;
    private final boolean numbers;
    private final boolean formulas;
    private org.apache.poi.ss.usermodel.Sheet paper;
    private int row;

    /** @param blanks whether figures are left blank, which without borders leaves no trace */
    WorkbookPage(OfficeShape shape, Damage damage, boolean blanks, Draw draw) {
        this.shape = shape;
        this.damage = damage;
        this.draw = draw;
        this.book = shape == OfficeShape.XLS ? new HSSFWorkbook() : new XSSFWorkbook();
        this.borders = draw.chance(0.6) || blanks;
        this.numbers = draw.chance(0.8);
        this.formulas = numbers && draw.chance(0.3);
        boolean sheets = shape == OfficeShape.XLSX_SHEETS;
        if (sheets && draw.chance(0.4)) {
            paper = book.createSheet("旧");
            stale();
            book.setSheetHidden(0, true);
        }
        paper = book.createSheet("年报");
        if (sheets && draw.chance(0.4)) {
            paper.setColumnHidden(WIDTH + 6, true);
        }
        book.setActiveSheet(book.getNumberOfSheets() - 1);
    }

    /** Last year's table, which nobody sees. */
    private void stale() {
        for (String label : List.of("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理")) {
            Row line = paper.createRow(paper.getLastRowNum() + 1);
            line.createCell(0).setCellValue(label);
            for (int i = 1; i < 8; i++) {
                line.createCell(i).setCellValue(i == 7 ? 21 : i);
            }
        }
    }

    byte[] bytes(List<Object> page) {
        for (Object item : page) {
            if (item instanceof Sheet sheet) {
                if (shape == OfficeShape.XLSX_SHEETS) {
                    paper = book.createSheet("表" + "二三四".charAt(sheet.number() - 2));
                    row = 0;
                }
                table(sheet);
                row += draw.chance(0.5) ? 1 : 0;
                if (shape == OfficeShape.XLSX_SHEETS) {
                    paper = book.createSheet("续" + sheet.number());
                    row = 0;
                }
            } else {
                paragraph(item.toString());
            }
        }
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paragraph(String line) {
        paper.createRow(row).createCell(0).setCellValue(line);
        if (shape != OfficeShape.XLSX_UNMERGED && draw.chance(0.7)) {
            paper.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTH - 1));
        }
        row++;
    }

    private void table(Sheet sheet) {
        boolean unmerged = shape == OfficeShape.XLSX_UNMERGED;
        for (List<@Nullable SheetCell> places : sheet.places()) {
            Row line = paper.createRow(row);
            for (int column = 0; column < places.size(); column++) {
                SheetCell cell = places.get(column);
                if (cell != null) {
                    boolean spans = cell.colspan() > 1 || cell.rowspan() > 1;
                    if (spans && !unmerged) {
                        paper.addMergedRegion(new CellRangeAddress(
                                row, row + cell.rowspan() - 1, column, column + cell.colspan() - 1));
                    }
                    fill(line, column, cell);
                } else if (borders) {
                    line.createCell(column).setCellStyle(style("General"));
                }
            }
            row++;
        }
    }

    private void fill(Row line, int column, SheetCell cell) {
        String token = cell.text();
        String name = cell.name();
        if (token.isEmpty() && !borders) {
            return;
        }
        Cell place = line.createCell(column);
        place.setCellStyle(style("General"));
        if (token.isEmpty()) {
            return;
        }
        NumberFormats.Written written = name == null || !numbers ? null : NumberFormats.of(token, draw);
        if (written == null) {
            place.setCellValue(damage.apply(token));
            return;
        }
        place.setCellStyle(style(written.format()));
        if (formulas && name != null && name.matches("table3\\..+\\.6") && sums(line, column, written.value())) {
            place.setCellFormula("SUM(" + Cells.range(line.getRowNum(), column - 6, column - 1) + ")");
            if (shape == OfficeShape.XLSX || draw.chance(0.5)) {
                place.setCellValue(written.value().doubleValue());
            }
        } else {
            place.setCellValue(written.value().doubleValue());
        }
    }

    /** Whether the six cells before a total add up to it as numbers, so that a formula shows the total. */
    private static boolean sums(Row line, int column, BigDecimal total) {
        double sum = 0;
        for (int i = column - 6; i < column; i++) {
            Cell cell = i < 0 ? null : line.getCell(i);
            sum += cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                    ? cell.getNumericCellValue()
                    : 0;
        }
        return sum == total.doubleValue();
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, code -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(code));
            if (borders) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        });
    }
}
