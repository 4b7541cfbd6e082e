package org.gongkai.app.directory.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.workbooks.TextSheet;

/** Writes the template, and a checked workbook with what was found beside each row. Cells are text, so none becomes a formula. */
final class ImportWorkbook {
    private static final Map<ImportSheet, List<String>> EXAMPLES = Map.of(
            ImportSheet.ORGANS,
                    List.of("例：gaoling-parks", "高陵区园林中心", "区园林中心", "事业单位", "gaoling-housing", "2026-01-01", ""),
            ImportSheet.PEOPLE,
                    List.of("例：parks.clerk", "例某某", "gaoling-parks", "办公室科员", "2026-01-01", "0000-86001099", "", ""));
    private static final List<String> EXPLANATIONS = List.of(
            "怎样填",
            "1. 在“机构”“人员”两张表里填写，一行一个；不用的表可以删去。第一行的列名不要改，列的先后不限，带 * 的必填。",
            "2. 以“例：”开头的行不会导入，可以保留。",
            "3. 机构按代码认，人员按账号认：已登记的照表里的内容变更，没有登记的新增，内容相同的不动。同一份表再导入一次，什么也不会变。",
            "4. 没有写进表里的机构、人员、职务都不动；要合并填“并入机构代码”，要离职填“离职日期”。",
            "5. 日期写成 2026-03-01，或设为日期格式。不要用公式：公式不会计算。",
            "6. 角色和口令不在这里导入，由安全管理员办理。个人手机号码、身份证号不要填写。");

    private ImportWorkbook() {}

    static void template(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            CellStyle head = TextSheet.headStyle(workbook);
            for (ImportSheet one : ImportSheet.values()) {
                Sheet sheet = workbook.createSheet(one.title());
                TextSheet.head(sheet, ImportColumn.of(one), head, List.of());
                TextSheet.fill(sheet.createRow(1), EXAMPLES.getOrDefault(one, List.of()));
                if (one == ImportSheet.ORGANS) {
                    var validation = sheet.getDataValidationHelper();
                    sheet.addValidationData(validation.createValidation(
                            validation.createExplicitListConstraint(Stream.of(Organ.Kind.values())
                                    .map(Organ.Kind::title)
                                    .toArray(String[]::new)),
                            new CellRangeAddressList(1, ImportSheet.MOST_ROWS, 3, 3)));
                }
            }
            Sheet explained = workbook.createSheet("说明");
            explained.setColumnWidth(0, 40 * 256);
            explained.setColumnWidth(1, 90 * 256);
            int row = 0;
            for (String sentence : EXPLANATIONS) {
                explained.createRow(row++).createCell(0).setCellValue(sentence);
            }
            for (ImportSheet one : ImportSheet.values()) {
                row++;
                for (ImportColumn column : ImportColumn.of(one)) {
                    TextSheet.fill(
                            explained.createRow(row++),
                            List.of(
                                    one.title() + " › " + column.title() + (column.required() ? "（必填）" : ""),
                                    column.hint()));
                }
            }
            workbook.write(out);
        }
    }

    /** The rows as they were read, each with what was found. */
    static void checked(ImportBook book, List<ImportLine> lines, OutputStream out) throws IOException {
        Map<String, ImportLine> found = new HashMap<>();
        lines.forEach(line -> found.put(line.sheet() + line.number(), line));
        try (var workbook = new DeferredSXSSFWorkbook()) {
            CellStyle head = TextSheet.headStyle(workbook);
            for (ImportSheet one : ImportSheet.values()) {
                List<ImportRow> rows = one == ImportSheet.ORGANS ? book.organs() : book.people();
                if (!rows.isEmpty()) {
                    workbook.createSheet(one.title()).setRowGenerator(sheet -> {
                        TextSheet.head(sheet, ImportColumn.of(one), head, List.of("原行号", "核对结果", "原因和怎么办"));
                        int place = 1;
                        for (ImportRow row : rows) {
                            TextSheet.fill(
                                    sheet.createRow(place++), checked(one, row, found.get(one.title() + row.number())));
                        }
                    });
                }
            }
            workbook.writeAvoidingTempFiles(out);
        }
    }

    private static List<String> checked(
            ImportSheet sheet, ImportRow row, @org.jspecify.annotations.Nullable ImportLine line) {
        List<String> cells = new ArrayList<>();
        ImportColumn.of(sheet).forEach(column -> cells.add(row.at(column)));
        cells.add(String.valueOf(row.number()));
        cells.add(line == null ? "" : line.outcome().title());
        cells.add(
                line == null
                        ? ""
                        : line.problems().isEmpty()
                                ? line.words()
                                : line.problems().stream()
                                        .map(ImportLine.Problem::inWords)
                                        .collect(Collectors.joining("；")));
        return cells;
    }
}
