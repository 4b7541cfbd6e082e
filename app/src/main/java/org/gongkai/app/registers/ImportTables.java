package org.gongkai.app.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.gongkai.app.workbooks.TextSheet;

/** Writes the template, and a checked workbook with the reason beside each row. Cells are text, so none becomes a formula. */
final class ImportTables {
    private ImportTables() {}

    static void template(ImportedRegister register, OutputStream out) throws IOException {
        try (var workbook = new DeferredSXSSFWorkbook()) {
            CellStyle head = TextSheet.headStyle(workbook);
            workbook.createSheet(register.title()).setRowGenerator(sheet -> {
                TextSheet.head(sheet, register.columns(), head, List.of());
                var example = new ArrayList<String>();
                register.columns().forEach(column -> example.add(column.example()));
                example.set(0, "例：" + example.getFirst());
                TextSheet.fill(sheet.createRow(1), example);
            });
            workbook.createSheet("说明").setRowGenerator(sheet -> {
                sheet.setColumnWidth(0, 30 * 256);
                sheet.setColumnWidth(1, 90 * 256);
                int place = 0;
                for (String sentence : List.of(
                        "一行一件，从第二行起填；列名不要改，列的先后不限，带 * 的必填。以“例：”开头的行不会导入，可以保留。",
                        "按编号认：没有登记的新增，内容相同的不动，内容不同的不导入，请在页面上更正。同一份表再导入一次，什么也不会变。",
                        "日期写成 2026-03-01，或设为日期格式。不要用公式：公式不会计算。")) {
                    TextSheet.fill(sheet.createRow(place++), List.of(sentence));
                }
                for (ImportedRegister.Column column : register.columns()) {
                    TextSheet.fill(
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
            CellStyle head = TextSheet.headStyle(workbook);
            workbook.createSheet(register.title()).setRowGenerator(sheet -> {
                TextSheet.head(sheet, register.columns(), head, List.of("原行号", "核对结果", "原因和怎么办"));
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
                    TextSheet.fill(sheet.createRow(place++), cells);
                }
            });
            workbook.writeAvoidingTempFiles(out);
        }
    }
}
