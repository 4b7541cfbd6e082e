package org.gongkai.app.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/** Writes the template, and a checked workbook with the reason beside each row. Cells are text, so none becomes a formula. */
final class ImportTables {
    private ImportTables() {}

    static void template(ImportedRegister register, OutputStream out) throws IOException {
        try (var workbook = new DeferredSXSSFWorkbook()) {
            CellStyle head = head(workbook);
            workbook.createSheet(register.title()).setRowGenerator(sheet -> {
                headRow(sheet, register.columns(), head, List.of());
                var example = new ArrayList<String>();
                register.columns().forEach(column -> example.add(column.example()));
                example.set(0, "例：" + example.getFirst());
                fill(sheet.createRow(1), example);
            });
            workbook.createSheet("说明").setRowGenerator(sheet -> {
                sheet.setColumnWidth(0, 30 * 256);
                sheet.setColumnWidth(1, 90 * 256);
                int place = 0;
                for (String sentence : List.of(
                        "一行一件，从第二行起填；列名不要改，列的先后不限，带 * 的必填。以“例：”开头的行不会导入，可以保留。",
                        "按编号认：没有登记的新增，内容相同的不动，内容不同的不导入，请在页面上更正。同一份表再导入一次，什么也不会变。",
                        "日期写成 2026-03-01，或设为日期格式。不要用公式：公式不会计算。")) {
                    fill(sheet.createRow(place++), List.of(sentence));
                }
                for (ImportedRegister.Column column : register.columns()) {
                    fill(
                            sheet.createRow(place++),
                            List.of(column.title() + (column.required() ? "（必填）" : ""), column.hint()));
                }
            });
            workbook.writeAvoidingTempFiles(out);
        }
    }

    /** The rows as they were read, each with what was found. */
    static void checked(ImportedRegister register, ImportPreview preview, OutputStream out) throws IOException {
        try (var workbook = new DeferredSXSSFWorkbook()) {
            CellStyle head = head(workbook);
            workbook.createSheet(register.title()).setRowGenerator(sheet -> {
                headRow(sheet, register.columns(), head, List.of("原行号", "核对结果", "原因和怎么办"));
                int place = 1;
                for (ImportLine line : preview.lines()) {
                    var cells = new ArrayList<String>();
                    register.columns().forEach(column -> cells.add(line.cells().getOrDefault(column.field(), "")));
                    cells.add(String.valueOf(line.number()));
                    cells.add(line.outcome().title());
                    cells.add(
                            line.reason() == null
                                    ? ""
                                    : (line.column().isEmpty() ? "" : line.column() + "：") + line.reason());
                    fill(sheet.createRow(place++), cells);
                }
            });
            workbook.writeAvoidingTempFiles(out);
        }
    }

    private static void headRow(
            Sheet sheet, List<ImportedRegister.Column> columns, CellStyle style, List<String> more) {
        var titles = new ArrayList<String>();
        columns.forEach(column -> titles.add(column.title() + (column.required() ? "*" : "")));
        titles.addAll(more);
        Row row = sheet.createRow(0);
        fill(row, titles);
        for (int column = 0; column < titles.size(); column++) {
            row.getCell(column).setCellStyle(style);
            sheet.setColumnWidth(column, (titles.get(column).startsWith("原因") ? 80 : 20) * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void fill(Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }

    private static CellStyle head(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
