package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.shapes.HtmlShape;
import org.gongkai.annualreport.shapes.PlantedCity;
import org.gongkai.annualreport.shapes.RandomReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The contract of {@code gongkai report city}. */
class ReportCityTests {
    @TempDir
    Path folder;

    private Path district(RandomReport government, PlantedCity city) throws IOException {
        Path units = Files.createDirectories(folder.resolve("各单位"));
        city.units().forEach((organ, report) -> write(units.resolve(organ + ".html"), report));
        write(units.resolve("政府.html"), government);
        return units;
    }

    private static void write(Path file, RandomReport report) {
        try {
            Files.write(file, PlantedCity.written(HtmlShape.HTML_CLEAN, report).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of("", arguments);
    }

    @Test
    void aDistrictInOrderExitsWithZeroAndWritesItsWorkbook() throws IOException {
        PlantedCity city = new PlantedCity("清源区", 2024, 6, 5);
        Path units = district(city.government(), city);
        Path list = Files.writeString(
                folder.resolve("名单.txt"), String.join("\n", city.units().keySet()) + "\n清源区人民政府\n");
        Path workbook = folder.resolve("发现.xlsx");
        CommandRun run = run("report", "city", units.toString(), "--units", list.toString(), "-o", workbook.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2024 年度：6 个单位有报告，缺报 0", "汇总核对（X-9）：清源区人民政府", "各格与各单位之和一致");
        assertThat(run.err()).contains("已写出").doesNotContain("\u001b");
        try (XSSFWorkbook written = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(written.getNumberOfSheets()).isEqualTo(3 + 7);
        }
    }

    @Test
    void anErrorExitsWithOneAndTheJsonNamesTheCell() throws IOException {
        PlantedCity city = new PlantedCity("清源区", 2024, 6, 5);
        RandomReport government = city.government();
        Path units = district(
                government.with(government
                        .figures()
                        .with(
                                "table3.new.6",
                                government.figures().value("table3.new.6").subtract(BigDecimal.ONE))),
                city);
        CommandRun run = run("report", "city", units.toString(), "--json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("government").asString()).isEqualTo("清源区人民政府");
        JsonNode finding = json.get("units").get(0).get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(json.get("rollUp")
                        .get("cells")
                        .valueStream()
                        .filter(cell -> cell.get("verdict").asString().equals("less"))
                        .map(cell -> cell.get("cell").asString()))
                .containsExactly("table3.new.6");
    }

    @Test
    void aFileThatIsNoReportExitsWithTwo() throws IOException {
        PlantedCity city = new PlantedCity("清源区", 2024, 3, 5);
        Path units = district(city.government(), city);
        Files.writeString(units.resolve("说明.txt"), "请于一月底前报送。");
        CommandRun run = run("report", "city", units.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("读不出（1）", "说明.txt");
    }

    @Test
    void whatCannotBeUsedIsSaidInChinese() throws IOException {
        assertThat(run("report", "city", folder.resolve("没有").toString()).err()).contains("没有这个文件或文件夹");
        Path file = Files.writeString(folder.resolve("a.txt"), "一");
        CommandRun list = run(
                "report",
                "city",
                file.toString(),
                "--units",
                folder.resolve("没有.xlsx").toString());
        assertThat(list.code()).isEqualTo(2);
        assertThat(list.err()).contains("单位名单读不出");
        CommandRun output = run(
                "report",
                "city",
                file.toString(),
                "-o",
                folder.resolve("没有/发现.xlsx").toString());
        assertThat(output.code()).isEqualTo(2);
        assertThat(output.err()).contains("没有写成");
    }
}
