package org.gongkai.app.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.form.FormTables;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.report.Composition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger reads what was published: pages, figures' doors, files; and finds nothing of what was not. */
@RunningProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedReportTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final int port;
    private final Shelf shelf;
    private String json = "";

    PublishedReportTests(@LocalServerPort int port, @Autowired FlywayConnectionDetails access) {
        this.port = port;
        this.shelf = new Shelf(access);
    }

    @BeforeAll
    void publish() {
        String name = "高陵区人民政府";
        shelf.put(
                "gaoling",
                name,
                "DISTRICT",
                2012,
                1,
                Shelf.figures("table3.new.6", "51", "table3.B.6", "4"),
                "第一年。",
                "{}|{}|",
                "2013-03-25T10:00:00+08:00");
        shelf.put(
                "gaoling",
                name,
                "DISTRICT",
                2013,
                1,
                Shelf.figures("table2.penalties", "19564"),
                "培训 12 次。",
                Shelf.MONTHS + "|" + Shelf.UNITS + "|",
                "2014-03-28T10:00:00+08:00");
        json = shelf.put(
                "gaoling",
                name,
                "DISTRICT",
                2013,
                2,
                Shelf.figures(),
                "培训 13 次。",
                Shelf.MONTHS + "|" + Shelf.UNITS + "|重复计入 18 件|" + Shelf.KINDS,
                "2014-05-12T10:00:00+08:00");
        shelf.put(
                "gaoling-education",
                "高陵区教育局",
                "DEPARTMENT",
                2013,
                1,
                Shelf.figures("table2.licences", "60000"),
                "",
                "{}|{}|",
                "2014-02-10T10:00:00+08:00");
    }

    @AfterAll
    void clear() {
        shelf.close();
    }

    @Test
    void theReportStandsInTheGeometryOfTheFormAndEveryFigureThatHasRecordsIsADoor() throws Exception {
        Document page = page("/reports/gaoling/2013");
        AnnualReport report = Composition.read(json);
        assertThat(page.selectFirst("h1").text().replace(" ", "")).isEqualTo("高陵区人民政府2013年政府信息公开工作年度报告");
        assertThat(page.select(".official h2").eachText())
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
        assertThat(page.select(".facts").text()).contains("数据截至 2013 年 12 月 31 日", "2014 年 5 月 12 日更正公布");
        for (var table : FormTables.of(report)) {
            var lines = new java.util.ArrayList<>(table.head());
            lines.addAll(table.body());
            List<String> printed = lines.stream()
                    .map(line -> line.stream()
                            .map(box -> box.colspan() + "x" + box.rowspan())
                            .toList()
                            .toString())
                    .toList();
            assertThat(page.select(".official table.t" + table.number() + " tr").stream()
                            .map(PublishedReportTests::spans)
                            .toList())
                    .isEqualTo(printed);
        }
        assertThat(report.cells().keySet()).hasSize(200).allSatisfy(cell -> {
            Element box = page.getElementById("c-" + cell);
            BigDecimal amount = report.figure(cell).orElseThrow();
            assertThat(box.text())
                    .as(cell)
                    .isEqualTo(amount.stripTrailingZeros().toPlainString());
            assertThat(box.select("a").attr("href"))
                    .as(cell)
                    .isEqualTo(amount.signum() == 0 ? "" : "/reports/gaoling/2013/cells/" + cell);
        });
    }

    private static String spans(Element line) {
        return line.children().stream()
                .map(box -> span(box, "colspan") + "x" + span(box, "rowspan"))
                .toList()
                .toString();
    }

    private static String span(Element box, String name) {
        return box.hasAttr(name) ? box.attr(name) : "1";
    }

    @Test
    void aDoorTellsMonthsUnitsAndWhereThePublicRecordsAre() throws Exception {
        Document door = page("/reports/gaoling/2013/cells/table2.licences");
        assertThat(door.select(".sum-of").text()).contains("84598 件");
        assertThat(door.select("svg.chart").attr("aria-label")).contains("1月 7000", "12月 7598");
        assertThat(door.select("#door-units ~ .bars li").eachText()).containsExactly("区教育局 60000", "区民政局 24598");
        assertThat(door.select("#door-units ~ .bars a").eachAttr("href"))
                .containsExactly("/reports/gaoling-education/2013#c-table2.licences");
        assertThat(door.select("#door-kinds").text()).isEqualTo("按许可类别");
        assertThat(door.select("#door-kinds ~ .bars li").eachText()).containsExactly("登记 80000", "普通 4598");
        assertThat(page("/reports/gaoling/2013/cells/table2.licences?issue=1").select("#door-kinds"))
                .isEmpty();
        assertThat(door.select(".look-up a").attr("href")).isEqualTo("/decisions?kind=licence");
        assertThat(page("/reports/gaoling-education/2013/cells/table2.licences")
                        .select(".look-up a")
                        .attr("href"))
                .isEqualTo("/decisions?kind=licence&organ=gaoling-education");

        var beside = get("/reports/gaoling/2013/cells/table2.licences", "HX-Request", "true");
        assertThat(beside.body()).startsWith("<h2").contains("84598").doesNotContain("<html");
        assertThat(beside.headers().allValues("Vary").toString()).containsIgnoringCase("HX-Request");
    }

    @Test
    void aTotalOpensOntoItsPartsAndWhatStandsOnADayHasNoMonths() throws Exception {
        assertThat(page("/reports/gaoling/2013/cells/table4.9")
                        .select(".bars li")
                        .eachText())
                .containsExactly("结果维持 16", "结果纠正 18", "其他结果 1", "尚未审结 10");
        Document outcomes = page("/reports/gaoling/2013/cells/table3.total.6");
        assertThat(outcomes.select("#door-parts").text()).isEqualTo("按办理结果");
        assertThat(outcomes.select("#door-parts ~ .bars li").eachText()).containsExactly("（一）予以公开 66");
        assertThat(outcomes.select("#door-kinds").text()).isEqualTo("按申请人");
        // what the parts tell, the kinds do not tell again
        assertThat(page("/reports/gaoling/2013/cells/table3.total.0")
                        .select("h3")
                        .eachText())
                .containsExactly("按办理结果");
        assertThat(outcomes.text()).contains("涉及申请人或案件当事人");
        assertThat(page("/reports/gaoling/2013/cells/table2.normativeDocuments.2")
                        .select("svg.chart"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/gaoling/2014",
                "/reports/gaoling/2014.pdf",
                "/reports/gaoling/2013?issue=3",
                "/reports/gaoling/2013.json?issue=3",
                "/reports/gaoling/2013/cells/table2.rules.0",
                "/reports/gaoling/2013/cells/nothing",
                "/reports/gaoling/2013.exe",
                "/reports/gaoling/13",
                "/reports/gaoling-civil",
                "/reports/gaoling-civil/2013",
                "/reports/nowhere/2013",
                "/reports?of=nowhere",
                "/reports?of=gaoling-education"
            })
    void whatWasNotPublishedIsNotThereLikeAnythingElse(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(get("/nowhere-at-all").body());
    }

    @Test
    void theJsonIsWhatWasFrozenInTheShapeOfAReport() throws Exception {
        var answer = get("/reports/gaoling/2013.json");
        assertThat(answer.body()).isEqualTo(json);
        JsonNode root = JsonMapper.shared().readTree(answer.body());
        assertThat(root.get("organ").asString()).isEqualTo("高陵区人民政府");
        assertThat(root.get("year").isInt()).isTrue();
        assertThat(root.get("form").asInt()).isEqualTo(2021);
        assertThat(root.get("table2").propertyNames())
                .containsExactly("rules", "normativeDocuments", "licences", "penalties", "coercion", "chargesWanYuan");
        assertThat(root.get("table2").get("licences").isInt()).isTrue();
        assertThat(root.get("table2").get("chargesWanYuan").isString()).isTrue();
        assertThat(root.get("table2").get("chargesWanYuan").asString()).isEqualTo("1627.79");
        assertThat(root.get("table3"))
                .hasSize(25)
                .allSatisfy(row -> assertThat(row).hasSize(7).allMatch(JsonNode::isInt));
        assertThat(root.get("table4")).hasSize(15).allMatch(JsonNode::isInt);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyFileReadsBackToTheFrozenFiguresAndFindings(FileKind kind) throws Exception {
        var answer = CLIENT.send(
                request("/reports/gaoling/2013." + kind.ending()).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(kind.type());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .contains(
                                "gaoling-2013." + kind.ending(), "高陵区人民政府2013年政府信息公开工作年度报告（第 1 次更正）." + kind.ending()));
        Reading read = ReportReader.read(answer.body());
        AnnualReport frozen = Composition.read(json);
        assertThat(read).isInstanceOf(AnnualReport.class);
        AnnualReport back = (AnnualReport) read;
        assertThat(frozen.cells().keySet())
                .allSatisfy(cell -> assertThat(back.figure(cell)).as(cell).isEqualTo(frozen.figure(cell)));
        assertThat(findings(back)).isNotEmpty().isEqualTo(findings(frozen));
    }

    private static List<String> findings(AnnualReport report) {
        return ReportChecker.check(report, null).stream()
                .map((ConsistencyFinding finding) -> finding.rule() + " " + finding.message())
                .toList();
    }

    @Test
    void whoHasTheIssueInForceIsToldSo() throws Exception {
        var first = get("/reports/gaoling/2013.docx");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Last-Modified")).hasValue("Mon, 12 May 2014 02:00:00 GMT");
        var again = get("/reports/gaoling/2013.docx", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/reports/gaoling/2013.docx?issue=1", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/reports/gaoling/2013.pdf", "Range", "bytes=0-4").body())
                .isEqualTo("%PDF-");
    }

    @Test
    void aCorrectedReportTellsWhyAndWhatAndItsEarlierIssueStaysReadable() throws Exception {
        Document now = page("/reports/gaoling/2013");
        assertThat(now.select(".report-head .notice").text()).contains("重复计入 18 件");
        assertThat(now.select("#issues tbody tr").eachText()).containsExactly("表二·行政处罚·本年处理决定数量 19564 19546");
        assertThat(now.select("#issues .beside li").text()).contains("六、其他需要报告的事项", "12", "13");
        assertThat(now.select(".issue").eachText()).hasSize(2);

        Document before = page("/reports/gaoling/2013?issue=1");
        assertThat(before.select(".report-head .notice").text()).contains("旧版");
        assertThat(before.getElementById("c-table2.penalties").text()).isEqualTo("19564");
        assertThat(before.getElementById("c-table2.penalties").select("a").attr("href"))
                .isEqualTo("/reports/gaoling/2013/cells/table2.penalties?issue=1");
        assertThat(get("/reports/gaoling/2013.json?issue=1").body()).contains("\"penalties\":19564");
        assertThat(before.select(".files a").eachAttr("href")).allMatch(address -> address.endsWith("?issue=1"));
    }

    @Test
    void whatIsNotPublishedAnswersLikeWhatNeverWas() throws Exception {
        for (String file : List.of("", ".json", ".docx", ".xlsx", ".pdf", "/cells/table2.licences")) {
            String none = told("/reports/no-such-organ/2013" + file);
            assertThat(none).startsWith("404");
            for (String address : List.of(
                    "/reports/gaoling-civil/2013" + file,
                    "/reports/gaoling/2099" + file,
                    "/reports/gaoling/2013" + file + "?issue=9",
                    "/reports/gaoling-justice/2013" + file + "?issue=1")) {
                assertThat(told(address)).as(address).isEqualTo(none);
            }
        }
    }

    /** All that the answer tells, but the time. */
    private String told(String address) throws Exception {
        var answer = get(address);
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    @Test
    void anIssueThatWasTakenDownIsToldNowhere() throws Exception {
        for (int issue = 1; issue <= 3; issue++) {
            shelf.put(
                    "gaoling-civil",
                    "高陵区民政局",
                    "DEPARTMENT",
                    2011,
                    issue,
                    Shelf.figures("table2.penalties", "4040" + issue),
                    "培训 2" + issue + " 次。",
                    "{}|{}|" + (issue == 1 ? "" : "第 " + issue + " 版的原因"),
                    "2012-0" + (issue + 1) + "-10T10:00:00+08:00");
        }
        assertThat(page("/reports/gaoling-civil/2011").select("#issues").text())
                .contains("40402 40403", "40401 40402", "培训 22 次", "第 2 版的原因");
        shelf.take("gaoling-civil", 2011, 2);
        assertThat(page("/reports/gaoling-civil/2011").select("#issues").text())
                .contains("40401 40403")
                .doesNotContain("40402", "培训 22 次", "第 2 版的原因");
        assertThat(get("/reports/gaoling-civil/2011.json?issue=2").statusCode()).isEqualTo(404);
        shelf.take("gaoling-civil", 2011, 1);
        shelf.take("gaoling-civil", 2011, 3);
    }

    @Test
    void theListTellsWhoHasPublishedOfWhichYearAndWhoIsLate() throws Exception {
        Document year = page("/reports?year=2013");
        assertThat(year.select("table.index tr:contains(高陵区教育局)").text())
                .contains("晚 10 天公布", "2014 年 2 月 10 日", "2014 年 1 月 31 日");
        assertThat(year.select("p.counts").text()).containsPattern("期限已过、未在本站公布 [1-9]");
        assertThat(year.select("table.index tr:contains(高陵区民政局)").text()).contains("未在本站公布");
        assertThat(year.select("table.index tr:contains(人民政府（演示）)").text()).contains("按期公布", "2014 年 3 月 28 日");
        assertThat(page("/reports?year=2013&cell=table2.licences")
                        .select(".compare .bars li")
                        .eachText())
                .containsExactly("高陵区教育局 60000");
        Document found = page("/reports?q=%E6%95%99%E8%82%B2");
        assertThat(found.select("table.index tbody tr")).hasSize(1);
        assertThat(page("/reports?q=%E6%B2%A1%E6%9C%89%E7%9A%84").text()).contains("没有名称含“没有的”的单位");
    }

    @Test
    void anOrganIsDrawnOverItsYearsAndTheTableSaysTheSame() throws Exception {
        Document organ = page("/reports/gaoling");
        assertThat(organ.select(".reports a").eachAttr("href"))
                .contains("/reports/gaoling/2013", "/reports/gaoling/2012");
        assertThat(organ.select("svg.chart").eachAttr("aria-label"))
                .anyMatch(words -> words.contains("收到申请（件）：2012 年 51，2013 年 66"))
                .anyMatch(words -> words.contains("2012 年 70（予以公开 66、部分公开 4）"));
        assertThat(organ.select("table tr:contains(行政处罚)").text()).contains("19546");
    }

    @Test
    void neighbouringYearsAreLinked() throws Exception {
        assertThat(page("/reports/gaoling/2013").select(".years-nav a").eachAttr("href"))
                .startsWith("/reports/gaoling/2012", "/reports/gaoling");
    }

    private Document page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
