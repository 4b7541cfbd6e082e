package org.gongkai.app.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.workbooks.Bounds;
import org.gongkai.app.workbooks.SheetRow;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.gongkai.app.workbooks.WorkbookReading;

/** Reads the first sheet of a workbook. */
final class RegisterSheet {
    private static final Bounds BOUNDS = new Bounds(5000, 4000);

    private RegisterSheet() {}

    /**
     * @param number as the program that wrote it shows it
     * @param cells what stands there, by the name of the field; nothing for an empty cell
     */
    record Row(int number, Map<String, String> cells) {}

    /** @throws UnreadableWorkbook where it cannot be read */
    static List<Row> read(byte[] content, List<ImportedRegister.Column> columns) {
        List<Row> rows = WorkbookReading.first(content, BOUNDS, columns).stream()
                .map(RegisterSheet::row)
                .toList();
        if (rows.isEmpty()) {
            throw new UnreadableWorkbook("第一张工作表里没有要导入的行。请下载模板，从第二行起一行一件填写。");
        }
        return rows;
    }

    private static Row row(SheetRow<ImportedRegister.Column> row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach((column, text) -> cells.put(column.field(), text));
        return new Row(row.number(), cells);
    }
}
