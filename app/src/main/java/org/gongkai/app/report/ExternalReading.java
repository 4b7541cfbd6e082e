package org.gongkai.app.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.FileText;
import org.gongkai.annualreport.ocr.ScannedPages;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.app.secrecy.ContentHash;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a unit hands in: one report in whatever form, or an export of this program with the reports of many. */
final class ExternalReading {
    static final int MOST_BYTES = 32 << 20;
    static final int MOST_REPORTS = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExternalReading() {}

    /**
     * A report in a file.
     *
     * @param organCode as an export names it; blank elsewhere
     * @param text what is read again whenever it is looked at
     */
    record Arrived(String organCode, Extract.Text text) {}

    /** @throws CannotReport where nothing can be read, with the reason */
    static List<Arrived> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new CannotReport("file", "文件超过 32 MB。年度报告通常不到几 MB，请只交报告本身。");
        }
        List<Arrived> arrived = exported(content).orElseGet(() -> List.of(new Arrived("", text(content))));
        if (arrived.isEmpty() || arrived.size() > MOST_REPORTS) {
            throw new CannotReport(
                    "file", arrived.isEmpty() ? "文件里没有一份报告。请确认导出时选对了机构和年度。" : "一个文件最多收 500 份报告，请分开导出再交。");
        }
        arrived.forEach(one -> report(one.text()));
        return arrived;
    }

    /** @throws CannotReport where it is no report */
    static AnnualReport report(Extract.Text text) {
        return switch (ReportReader.read(text)) {
            case AnnualReport report -> report;
            case Reading.Refused refused -> throw new CannotReport("file", refused.reason());
        };
    }

    private static Extract.Text text(byte[] content) {
        return switch (FileText.of(content, ScannedPages.installed())) {
            case Extract.Text text -> text;
            case Extract.Refused refused -> throw new CannotReport("file", refused.reason());
        };
    }

    private static Optional<List<Arrived>> exported(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return workbook(content);
        }
        try {
            JsonNode root = content.length > 0 && content[0] == '{' ? JSON.readTree(content) : null;
            return root == null || !root.path("format").asString("").equals(ExportedReports.FORMAT)
                    ? Optional.empty()
                    : Optional.of(json(root));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static List<Arrived> json(JsonNode root) {
        if (root.path("version").asInt(0) != ExportedReports.VERSION) {
            throw new CannotReport(
                    "file", "这份导出的格式版本是 " + root.path("version").asString("空") + "，本系统只认 1。请用同一版本的系统导出。");
        }
        var arrived = new ArrayList<Arrived>();
        for (JsonNode unit : root.path("reports")) {
            String json = JSON.writeValueAsString(unit.path("report"));
            String name = unit.path("name").asString("");
            if (!unit.path("hash")
                    .asString("")
                    .equals("SM3:" + ContentHash.of(json).sm3())) {
                throw new CannotReport("file", "“" + name + "”的内容与校验值不一致，文件在导出后被改动过。请重新导出，或请对方确认后单独交这一份。");
            }
            if (unit.path("basis").asString("").equals(ExportedReports.Basis.LIVE.code())) {
                throw new CannotReport("file", "“" + name + "”是实时统计的数，没有定稿，不能当作报送。请对方报送或签发以后再导出。");
            }
            arrived.add(new Arrived(unit.path("code").asString(""), Extract.Text.of(json, false)));
        }
        return arrived;
    }

    /** Empty for any workbook but an export of this program. */
    private static Optional<List<Arrived>> workbook(byte[] content) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheet(ExportWorkbook.OVERVIEW);
            Row names = sheet == null ? null : sheet.getRow(ExportWorkbook.NAMES);
            if (sheet == null || names == null || !word(names.getCell(0)).equals(ExportWorkbook.CODE)) {
                return Optional.empty();
            }
            int year = Integer.parseInt(word(sheet.getRow(1).getCell(1)));
            var arrived = new ArrayList<Arrived>();
            for (int line = ExportWorkbook.NAMES + 1; line <= sheet.getLastRowNum(); line++) {
                Row row = sheet.getRow(line);
                if (row != null && row.getCell(ExportWorkbook.HEADS.size()) != null) {
                    arrived.add(line(names, row, year));
                }
            }
            return Optional.of(arrived);
        } catch (IOException | RuntimeException notOurs) {
            if (notOurs instanceof CannotReport refused) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static Arrived line(Row names, Row row, int year) {
        if (word(row.getCell(4)).equals(ExportedReports.Basis.LIVE.title())) {
            throw new CannotReport("file", "“" + word(row.getCell(1)) + "”是实时统计的数，没有定稿，不能当作报送。请对方报送或签发以后再导出。");
        }
        var cells = new LinkedHashMap<String, String>();
        for (int column = ExportWorkbook.HEADS.size(); column < names.getLastCellNum(); column++) {
            cells.put(word(names.getCell(column)), word(row.getCell(column)));
        }
        return new Arrived(word(row.getCell(0)), Extract.Text.of(json(word(row.getCell(1)), year, cells), false));
    }

    /** A line of the overview in the shape of a report; what is no figure is told as unreadable, as it stood. */
    private static String json(String organ, int year, Map<String, String> cells) {
        var unreadable = new ArrayList<Map<String, Object>>();
        var figures = new LinkedHashMap<String, BigDecimal>();
        for (String cell : FormCells.labels().keySet()) {
            String word = cells.getOrDefault(cell, "");
            if (word.matches("\\d{1,15}(\\.\\d{1,6})?")) {
                figures.put(cell, new BigDecimal(word));
            } else {
                unreadable.add(Map.of("cell", cell, "raw", word, "candidates", List.of()));
            }
        }
        JsonNode root = JSON.readTree(new Composition(organ, year, figures, ReportText.EMPTY).json());
        var object = (tools.jackson.databind.node.ObjectNode) root;
        unreadable.forEach(one -> blank(object, String.valueOf(one.get("cell"))));
        object.set("unreadable", JSON.valueToTree(unreadable));
        return JSON.writeValueAsString(object);
    }

    private static void blank(tools.jackson.databind.node.ObjectNode root, String cell) {
        String[] parts = cell.split("\\.");
        JsonNode table = root.path(parts[0]);
        if (table instanceof tools.jackson.databind.node.ArrayNode row) {
            row.setNull(Integer.parseInt(parts[1]));
        } else if (parts.length == 2) {
            ((tools.jackson.databind.node.ObjectNode) table).putNull(parts[1]);
        } else {
            ((tools.jackson.databind.node.ArrayNode) table.path(parts[1])).setNull(Integer.parseInt(parts[2]));
        }
    }

    private static String word(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return new DataFormatter().formatCellValue(cell).strip();
    }
}
