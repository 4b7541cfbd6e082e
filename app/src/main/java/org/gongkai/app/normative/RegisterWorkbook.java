package org.gongkai.app.normative;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.app.workbooks.Bounds;
import org.gongkai.app.workbooks.TextSheet;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.gongkai.app.workbooks.WorkbookReading;

/** Reads the first sheet of a workbook, and writes the template. */
final class RegisterWorkbook {
    private static final Bounds BOUNDS = new Bounds(5_000, 500);
    private static final List<String> EXAMPLE = List.of(
            "例：高政规〔2022〕1号",
            "高陵区促进就业若干措施",
            "",
            "2022-03-01",
            "2022-04-01",
            "2027-03-31",
            "高合审〔2022〕3号",
            "",
            "",
            "",
            "有效",
            "",
            "");

    private RegisterWorkbook() {}

    /** @throws UnreadableWorkbook where it cannot be read */
    static List<RegisterRow> read(byte[] content) {
        List<RegisterRow> rows = WorkbookReading.first(content, BOUNDS, List.of(RegisterColumn.values())).stream()
                .map(row -> new RegisterRow(row.number(), row.cells()))
                .toList();
        if (rows.isEmpty()) {
            throw new UnreadableWorkbook("第一张工作表里没有可以导入的行。请下载模板，把目录粘贴进去再交。");
        }
        return rows;
    }

    static void template(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            List<RegisterColumn> columns = List.of(RegisterColumn.values());
            Sheet sheet = workbook.createSheet("规范性文件");
            TextSheet.head(sheet, columns, TextSheet.headStyle(workbook), List.of());
            TextSheet.fill(sheet.createRow(1), EXAMPLE);
            sheet.setColumnWidth(columns.indexOf(RegisterColumn.TITLE), 48 * 256);
            Sheet explained = workbook.createSheet("说明");
            explained.setColumnWidth(0, 24 * 256);
            explained.setColumnWidth(1, 80 * 256);
            for (RegisterColumn column : columns) {
                TextSheet.fill(
                        explained.createRow(column.ordinal()),
                        List.of(column.title() + (column.required() ? "（必填）" : ""), column.hint()));
            }
            workbook.write(out);
        }
    }
}
