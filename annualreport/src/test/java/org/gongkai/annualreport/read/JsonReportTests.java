package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ReportChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportTests {
    private static final String WHOLE = ReportJson.read("a.txt", sample());
    private static final String BARE = WHOLE.replaceAll(",\"raw\":.*", "}").replace("null", "\"/\"");

    @Test
    void whatReadPrintsIsReadAgain() {
        AnnualReport report = read(WHOLE);
        assertThat(report.organ()).isEqualTo(sample().organ());
        assertThat(report.year()).isEqualTo(2022);
        assertThat(report.cell("table4.6").value()).isEqualByComparingTo("18");
        assertThat(report.cell("table3.A.1").state()).isEqualTo(Cell.State.EMPTY);
        assertThat(report.cell("table3.A.1").raw()).isEqualTo("/");
    }

    @Test
    void inTheBareShapeASlashMeansThatNothingWasPrinted() {
        AnnualReport report = read(BARE);
        assertThat(report.cell("table3.A.1").state()).isEqualTo(Cell.State.EMPTY);
        assertThat(report.cell("table2.chargesWanYuan").value()).isEqualByComparingTo("1627.79");
    }

    @Test
    void figuresWithoutTextAreNotBlamedForMissingWords() {
        List<ConsistencyFinding> findings = ReportChecker.check(read(BARE), null);
        assertThat(findings)
                .extracting(ConsistencyFinding::rule)
                .contains("T3-5")
                .doesNotContain("N-9");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("N-4"))
                .extracting(ConsistencyFinding::severity)
                .doesNotContain(ConsistencyFinding.Severity.ERROR);
    }

    @Test
    void everyCellHasItsPlaceInTheText() {
        AnnualReport report = read(WHOLE);
        assertThat(report.cells().values())
                .allSatisfy(cell -> assertThat(report.source().at(cell.place())).isEqualTo(cell.raw()));
    }

    @Test
    void theEncodingIsTold() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
            String mark = charset == StandardCharsets.UTF_16LE ? "\uFEFF" : "";
            assertThat(ReportReader.read((mark + WHOLE).getBytes(charset)))
                    .as(charset.name())
                    .isInstanceOf(AnnualReport.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"form\":2021; \"form\":2020; form 应为 2021 或 2019",
                "\"year\":2022; \"year\":1e3; 指数写法",
                "\"year\":2022; \"year\":\"2022\"; year 应是数字，现在是文字",
                "\"year\":2022; \"year\":20222; year 应是 2000 至 2099",
                "\"table4\":[7,; \"table4\":[; table4 应有 15 个数，现有 14 个",
                "\"table4\":[7,; \"table4\":[true,; table4.0 应是数字",
                "\"table4\":[7,; \"table4\":[\"七\",; table4.0 应是数字",
                "\"table4\":[7,; \"table4\":[8,; table4.0 是 8，raw 中却是“7”",
                "\"table4\":[7,; \"table4\":[null,; table4.0 没有数字，raw 中却是“7”",
                "\"C1\":; \"C9\":; 缺少 table3.C1",
                "\"licences\":; \"licence\":; 缺少 table2.licences",
                "\"table4\":; \"table3\":; 同一名称写了两次",
                "\"unreadable\":[]; \"unreadable\":[{\"cell\":\"table4.0\",\"raw\":\"7\",\"candidates\":[\"7\",\"70\"]}]; 既有数字又列在 unreadable 中",
                "\"unreadable\":[]; \"unreadable\":[],\"opening\":{}; opening 应是数组，现在是对象",
                "\"unreadable\":[]; \"unreadable\":[],\"sections\":[{\"number\":3,\"heading\":\"一、总体情况\"}]; 按标题“一、总体情况”应是 1",
                "\"unreadable\":[]; \"unreadable\":[[[[[[[[[[]]]]]]]]]]; 嵌套超过 8 层",
                "\"unreadable\":[]; \"unreadable\":[; 写法不合 JSON 的规则",
                "\"table3\":; \"table5\":; 没有 table3",
            })
    void whatIsWrongIsRefusedWithThePlace(String right, String wrong, String said) {
        assertThat(WHOLE).contains(right);
        assertThat(ReportReader.read(
                        WHOLE.replaceFirst(Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("JSON").contains(said));
    }

    @ParameterizedTest
    @CsvSource({"1, 100001, 十万项", "1, 1000, table4 应有 15 个数"})
    void endlessArraysAreRefused(String element, int times, String said) {
        String many =
                "{\"table4\":[" + (element + ",").repeat(times) + "0]" + WHOLE.substring(WHOLE.indexOf(",\"organ\""));
        String endless = many.replaceFirst(",\"table4\":\\[[^]]*]", "");
        assertThat(ReportReader.read(endless.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains(said));
    }

    private static AnnualReport read(String json) {
        return (AnnualReport) ReportReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static AnnualReport sample() {
        try {
            return (AnnualReport) ReportReader.read(Files.readAllBytes(Path.of("../samples/gaoling-2022.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
