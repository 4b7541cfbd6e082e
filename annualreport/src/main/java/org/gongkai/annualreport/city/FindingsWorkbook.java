package org.gongkai.annualreport.city;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;

/**
 * A city's findings as xlsx: an overview, the rectification table (整改台账) ready to be sent, the roll-up cell by cell, and one
 * sheet a unit. Rows are made as they are written; nothing touches the disk.
 */
public final class FindingsWorkbook {
    private static final List<String> RECTIFICATION =
            List.of("序号", "单位", "年度", "规则", "性质", "问题", "原文", "涉及的数", "怎么办", "责任单位", "责任人", "完成时限", "整改情况", "复核");
    private static final List<String> FINDING = List.of("规则", "性质", "问题", "原文", "涉及的数", "怎么办");

    static {
        // POI reads the frame of the workbook back and takes more than a thousand sheets of its own for an attack
        ZipSecureFile.setMaxFileCount(Math.max(ZipSecureFile.getMaxFileCount(), 100_000));
    }

    private final City city;
    private final DeferredSXSSFWorkbook workbook;
    private final WorkbookTable table;
    private final SheetNames names = new SheetNames();

    private FindingsWorkbook(City city, DeferredSXSSFWorkbook workbook) {
        this.city = city;
        this.workbook = workbook;
        this.table = new WorkbookTable(workbook);
    }

    /** Writes it; the stream stays open. */
    public static void write(City city, OutputStream out) throws IOException {
        try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook()) {
            FindingsWorkbook findings = new FindingsWorkbook(city, workbook);
            List<Unit> units = Stream.concat(city.government().stream(), city.ranking().stream())
                    .filter(unit -> unit.report(city.year()).isPresent())
                    .toList();
            DeferredSXSSFSheet overview = findings.sheet("总览");
            findings.rectification(units);
            findings.rollUp();
            List<String> unitSheets = units.stream().map(findings::unit).toList();
            WorkbookTable.page(overview, 12, 40, 12, 12, 12, 34, 60);
            overview.setRowGenerator(sheet -> new OverviewSheet(city, findings.table, sheet).write(units, unitSheets));
            workbook.writeAvoidingTempFiles(out);
        }
    }

    private DeferredSXSSFSheet sheet(String name) {
        return workbook.createSheet(names.of(name));
    }

    private void rectification(List<Unit> units) {
        DeferredSXSSFSheet sheet = sheet("整改台账");
        WorkbookTable.page(sheet, 6, 18, 7, 7, 7, 36, 22, 26, 28, 10, 9, 10, 16, 8);
        long findings = units.stream().mapToLong(unit -> unit.findings().size()).sum();
        sheet.createFreezePane(2, 2);
        sheet.setAutoFilter(new CellRangeAddress(1, (int) (1 + findings), 0, RECTIFICATION.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
        sheet.setRowGenerator(generated -> {
            table.title(generated, 0, city.year() + " 年度政府信息公开工作年度报告整改台账");
            table.head(generated, 1, RECTIFICATION);
            int row = 2;
            for (Unit unit : units) {
                UnitReport report = unit.report(city.year()).orElseThrow();
                for (ConsistencyFinding finding : unit.findings()) {
                    List<Object> line = new ArrayList<>(List.of(row - 1, unit.name(), city.year()));
                    line.addAll(FindingLine.of(report.figures(), finding));
                    line.addAll(List.of("", "", "", "", ""));
                    table.row(generated, row++, line);
                }
            }
        });
    }

    private void rollUp() {
        if (city.rollUp().isEmpty()) {
            return;
        }
        RollUp sums = city.rollUp().get();
        DeferredSXSSFSheet sheet = sheet("汇总核对");
        WorkbookTable.page(sheet, 52, 14, 14, 14, 12, 40, 40);
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
        sheet.setRowGenerator(generated -> {
            table.title(generated, 0, sums.government() + " " + city.year() + " 年度报告与各单位之和");
            table.head(generated, 1, List.of("单元格", "政府报告", "各单位之和", "差数", "结论", "怎么算", "数字不明的单位"));
            int row = 2;
            for (RollUp.CellSum cell : sums.cells()) {
                table.row(
                        generated,
                        row++,
                        List.of(
                                cell.label(),
                                cell.stated().<Object>map(figure -> figure).orElse("读不准"),
                                cell.sum(),
                                cell.difference().<Object>map(figure -> figure).orElse(""),
                                verdict(cell.verdict()),
                                cell.treatment().reason(),
                                String.join(
                                        "、", cell.unsettled().stream().limit(20).toList())));
            }
        });
    }

    private static String verdict(RollUp.Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "相等";
            case LESS -> "小于各单位之和";
            case MORE -> "大于各单位之和";
            case OPEN -> "不下结论";
            case NOT_COMPARED -> "不比较";
        };
    }

    /** The sheet of one unit; its name. */
    private String unit(Unit unit) {
        DeferredSXSSFSheet sheet = sheet(unit.name());
        WorkbookTable.page(sheet, 8, 8, 50, 40, 40, 44);
        sheet.createFreezePane(0, 3);
        sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
        UnitReport report = unit.report(city.year()).orElseThrow();
        sheet.setRowGenerator(generated -> {
            table.title(generated, 0, city.year() + " 年度报告：" + unit.name());
            table.row(
                    generated,
                    1,
                    List.of(
                            "文件",
                            "",
                            report.path(),
                            "矛盾 " + unit.count(Severity.ERROR) + "，提醒 " + unit.count(Severity.WARNING) + "，可看 "
                                    + unit.count(Severity.INFO)));
            table.head(generated, 2, FINDING);
            int row = 3;
            for (ConsistencyFinding finding : unit.findings()) {
                table.row(generated, row++, FindingLine.of(report.figures(), finding));
            }
        });
        return sheet.getSheetName();
    }
}
