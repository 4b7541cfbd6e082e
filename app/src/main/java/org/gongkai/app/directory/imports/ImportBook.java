package org.gongkai.app.directory.imports;

import java.util.List;
import java.util.Map;
import org.gongkai.app.workbooks.Bounds;
import org.gongkai.app.workbooks.SheetRow;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.gongkai.app.workbooks.WorkbookReading;

/** What a workbook says, read but not yet checked. */
record ImportBook(List<ImportRow> organs, List<ImportRow> people) {
    private static final Bounds BOUNDS = new Bounds(ImportSheet.MOST_ROWS, 200);

    /** @throws UnreadableWorkbook where it cannot be read */
    static ImportBook read(byte[] content) {
        Map<String, List<SheetRow<ImportColumn>>> sheets = WorkbookReading.read(
                content,
                BOUNDS,
                (place, name) -> ImportSheet.named(name).map(ImportColumn::of).orElse(List.of()));
        if (sheets.isEmpty()) {
            throw new UnreadableWorkbook("工作簿里没有名为“机构”或“人员”的工作表。请下载模板，按模板的表名和列名填写。");
        }
        return new ImportBook(rows(ImportSheet.ORGANS, sheets), rows(ImportSheet.PEOPLE, sheets));
    }

    private static List<ImportRow> rows(ImportSheet sheet, Map<String, List<SheetRow<ImportColumn>>> sheets) {
        return sheets.getOrDefault(sheet.title(), List.of()).stream()
                .map(row -> new ImportRow(sheet, row.number(), row.cells()))
                .toList();
    }
}
