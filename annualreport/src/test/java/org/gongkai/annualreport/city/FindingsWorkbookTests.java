package org.gongkai.annualreport.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.check.ReportFixture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FindingsWorkbookTests {
    private static final List<String> ORGANS = List.of(
            "清源区教育局",
            "清源区一个名字特别特别特别特别特别特别特别特别长的事务服务中心",
            "清源区一个名字特别特别特别特别特别特别特别特别长的事务服务中心二",
            "=1+1",
            "清源区[财政]局/国资:局?*",
            "'引号'");

    /** More than a cell of Excel holds, and not so alike that it is taken for a bomb. */
    private static final String LONG = IntStream.range(0, 40_000)
            .mapToObj(i -> String.valueOf((char) ('一' + i * 7919 % 9000)))
            .collect(Collectors.joining());

    private static City city() {
        List<Unit> units = new ArrayList<>();
        for (String organ : ORGANS) {
            var report = new ReportFixture().organ(organ).figures("new=5").build();
            UnitReport kept = new UnitReport(
                    new CityFile("+" + organ, "", () -> new byte[0]),
                    "+" + organ,
                    organ,
                    UnitName.of(organ),
                    false,
                    2023,
                    report.form(),
                    UnitFigures.of(report),
                    List.of(),
                    TextSignature.NONE,
                    TextSignature.NONE);
            ConsistencyFinding finding = new ConsistencyFinding(
                    "N-1",
                    Severity.ERROR,
                    "=HYPERLINK(\"http://x\",\"@\")",
                    "-改正",
                    List.of("table3.new.6"),
                    "@原文\u0007\n第二行" + LONG,
                    null);
            units.add(new Unit(organ, UnitName.of(organ), new TreeMap<>(Map.of(2023, kept)), List.of(finding)));
        }
        return new City(
                2023,
                Optional.empty(),
                units,
                Optional.empty(),
                List.of(new MissingUnit("清源区民政局", "名单中有，没有 2023 年度的报告。")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnreadFile("说明.txt", "不像年报。")),
                List.of(new CopiedText(5, "清源区教育局", "=1+1", 93)),
                RuleCount.of(units),
                List.of("没有找到政府自己的报告。"));
    }

    private static XSSFWorkbook written(City city) throws IOException {
        var out = new ByteArrayOutputStream();
        FindingsWorkbook.write(city, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void everyUnitHasASheetUnderANameThatExcelTakes() throws IOException {
        try (XSSFWorkbook workbook = written(city())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2 + ORGANS.size());
            Set<String> names = new HashSet<>();
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).hasSizeBetween(1, 31).doesNotMatch(".*[\\[\\]:*?/\\\\].*");
                assertThat(names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)))
                        .isTrue();
            }
        }
    }

    @Test
    void noCellIsAFormulaAndNoneIsTooLong() throws IOException {
        try (XSSFWorkbook workbook = written(city())) {
            int quoted = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            String text = cell.getStringCellValue();
                            assertThat(text.length()).isLessThan(32_768);
                            if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .isTrue();
                                quoted++;
                            }
                        }
                    }
                }
            }
            assertThat(quoted).isGreaterThan(10);
        }
    }

    @Test
    void theRectificationTableIsReadyToBeSent() throws IOException {
        try (XSSFWorkbook workbook = written(city())) {
            XSSFSheet sheet = workbook.getSheet("整改台账");
            assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) 14);
            assertThat(sheet.getRow(1).getCell(13).getStringCellValue()).isEqualTo("复核");
            assertThat(sheet.getLastRowNum()).isEqualTo(1 + ORGANS.size());
            assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).endsWith("总计=5");
            assertThat(sheet.getRow(2).getCell(5).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(2).getCTRow().getCustomHeight()).isTrue();
            assertThat(sheet.getRow(2).getHeightInPoints()).isBetween(30f, 400f);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:N8");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
        }
    }

    @Test
    void theOverviewNamesWhoIsMissing() throws IOException {
        try (XSSFWorkbook workbook = written(city())) {
            List<String> words = new ArrayList<>();
            workbook.getSheet("总览").forEach(row -> row.forEach(cell -> words.add(cell.toString())));
            assertThat(words).contains("清源区民政局", "说明.txt", "正文申请件数与表三一致", "没有找到政府自己的报告。");
        }
    }

    @Test
    void theJsonHoldsTheWholeResult() throws IOException {
        StringWriter out = new StringWriter();
        CityJson.write(city(), out);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("year").asInt()).isEqualTo(2023);
        assertThat(json.get("government").isNull()).isTrue();
        assertThat(json.get("cells").size()).isEqualTo(207);
        assertThat(json.get("units").size()).isEqualTo(ORGANS.size());
        JsonNode unit = json.get("units").get(0);
        assertThat(unit.get("figures").get("2023").size()).isEqualTo(207);
        assertThat(unit.get("findings").get(0).get("rule").asString()).isEqualTo("N-1");
        JsonNode received = json.get("series").get(16);
        assertThat(received.get("cell").asString()).isEqualTo("table3.new.6");
        assertThat(new BigDecimal(received.get("years").get(0).get("sum").asString()))
                .isEqualByComparingTo("30");
        assertThat(json.get("copied").get(0).get("share").asInt()).isEqualTo(93);
    }
}
