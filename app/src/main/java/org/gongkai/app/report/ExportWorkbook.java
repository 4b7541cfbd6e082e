package org.gongkai.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.gongkai.annualreport.form.FormTables;

/**
 * The export as a workbook: a sheet with a line a unit and a column a cell, as collections of figures print it and as it is read
 * here again; then a sheet a unit with the three tables of the official form.
 */
final class ExportWorkbook {
    static final String OVERVIEW = "概览";
    static final String YEAR = "年度";
    static final String CODE = "机构代码";
    /** The line of the overview that names the cells as programs do; it is folded away. */
    static final int NAMES = 3;
    /** The first columns: code, name, kind, the code above, basis, hash. */
    static final List<String> HEADS = List.of(CODE, "机构名称", "类别", "上级代码", "口径", "校验值（SM3）");

    private static final int MOST_SHEETS = 400;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = bordered(true);
    private final CellStyle box = bordered(false);
    private final Set<String> taken = new HashSet<>(Set.of(OVERVIEW));

    private ExportWorkbook() {}

    static void write(ExportedReports export, OutputStream out) throws IOException {
        var book = new ExportWorkbook();
        try (XSSFWorkbook workbook = book.workbook) {
            book.overview(export);
            // so many sheets that no program opens them help nobody: the overview has every figure
            if (export.units().size() <= MOST_SHEETS) {
                export.units().forEach(book::unit);
            }
            workbook.write(out);
        }
    }

    private void overview(ExportedReports export) {
        XSSFSheet sheet = workbook.createSheet(OVERVIEW);
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue(export.organ() + "政府信息公开工作年度报告数据汇总表");
        Row meta = sheet.createRow(1);
        String[] words = {
            YEAR,
            String.valueOf(export.year()),
            "格式",
            ExportedReports.FORMAT + "/" + ExportedReports.VERSION,
            "导出时间",
            export.madeAt(),
            "总校验值",
            "SM3:" + export.hash()
        };
        for (int i = 0; i < words.length; i++) {
            meta.createCell(i).setCellValue(words[i]);
        }
        Row heads = sheet.createRow(2);
        Row names = sheet.createRow(NAMES);
        names.setZeroHeight(true);
        int column = 0;
        for (String one : HEADS) {
            cell(heads, column, one, head);
            names.createCell(column++).setCellValue(one);
        }
        for (Map.Entry<String, String> label : FormCells.labels().entrySet()) {
            cell(heads, column, label.getValue(), head);
            names.createCell(column++).setCellValue(label.getKey());
        }
        heads.setHeightInPoints(72);
        int line = NAMES + 1;
        for (ExportedReports.Unit unit : export.units()) {
            line(sheet.createRow(line++), unit);
        }
        for (ExportedReports.Missing one : export.missing()) {
            Row row = sheet.createRow(line++);
            cell(row, 0, one.code(), box);
            cell(row, 1, one.name(), box);
            cell(row, 4, "没有报告", box);
        }
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 34 * 256);
        sheet.setColumnWidth(5, 14 * 256);
        sheet.createFreezePane(2, NAMES + 1);
    }

    private void line(Row row, ExportedReports.Unit unit) {
        int column = 0;
        for (String words : List.of(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.upper(),
                unit.basis().title(),
                "SM3:" + unit.hash())) {
            cell(row, column++, words, box);
        }
        for (String name : FormCells.labels().keySet()) {
            number(row, column++, unit.cells().getOrDefault(name, BigDecimal.ZERO));
        }
    }

    private void unit(ExportedReports.Unit unit) {
        XSSFSheet sheet = workbook.createSheet(free(unit.name()));
        sheet.createRow(0)
                .createCell(0)
                .setCellValue(unit.name() + "　" + unit.basis().title() + "　SM3:" + unit.hash());
        var report = Composition.read(unit.json());
        int next = 2;
        for (FormTable table : FormTables.of(report)) {
            sheet.createRow(next++).createCell(0).setCellValue(table.caption());
            next = table(sheet, table, unit.cells(), next) + 1;
        }
        for (int i = 0; i < 15; i++) {
            sheet.setColumnWidth(i, (i < 3 ? 16 : 10) * 256);
        }
    }

    private int table(XSSFSheet sheet, FormTable table, Map<String, BigDecimal> cells, int first) {
        int[] open = new int[table.columns()];
        int at = first;
        for (List<List<FormBox>> lines : List.of(table.head(), table.body())) {
            for (List<FormBox> boxes : lines) {
                Row row = row(sheet, at);
                int column = 0;
                for (FormBox one : boxes) {
                    while (open[column] > 0) {
                        column++;
                    }
                    fill(sheet, one, cells, at, column);
                    for (int i = 0; i < one.colspan(); i++) {
                        open[column + i] = one.rowspan();
                    }
                    column += one.colspan();
                }
                row.setHeightInPoints(boxes.stream().anyMatch(one -> one.text().length() > 16) ? 44 : 30);
                for (int i = 0; i < open.length; i++) {
                    open[i] = Math.max(0, open[i] - 1);
                }
                at++;
            }
        }
        return at;
    }

    private void fill(XSSFSheet sheet, FormBox one, Map<String, BigDecimal> cells, int row, int column) {
        for (int r = row; r < row + one.rowspan(); r++) {
            for (int c = column; c < column + one.colspan(); c++) {
                row(sheet, r).createCell(c).setCellStyle(one.cell() == null ? head : box);
            }
        }
        String name = one.cell();
        if (name != null) {
            number(row(sheet, row), column, cells.getOrDefault(name, BigDecimal.ZERO));
        } else {
            row(sheet, row).getCell(column).setCellValue(one.text());
        }
        if (one.rowspan() > 1 || one.colspan() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(row, row + one.rowspan() - 1, column, column + one.colspan() - 1));
        }
    }

    private static Row row(XSSFSheet sheet, int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    private static void cell(Row row, int column, String words, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private void number(Row row, int column, BigDecimal amount) {
        var cell = row.createCell(column);
        cell.setCellValue(amount.doubleValue());
        cell.setCellStyle(box);
    }

    private String free(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name, ' ');
        String free = safe;
        for (int i = 2; !taken.add(free); i++) {
            free = safe.substring(0, Math.min(safe.length(), 26)) + "(" + i + ")";
        }
        return free;
    }

    private CellStyle bordered(boolean grey) {
        CellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (grey) {
            style.setFillForegroundColor(org.apache.poi.ss.usermodel.IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
