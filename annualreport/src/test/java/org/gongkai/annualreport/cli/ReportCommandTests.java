package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The contract of {@code gongkai report}: results alone on standard output, messages in Chinese, exit 0, 1 or 2. */
class ReportCommandTests {
    private static final String SEED = "../samples/gaoling-2022.txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void readPrintsOneDocumentALineWithThePathAsGiven() {
        assertThat(run("report", "read", SEED, SEED)).isZero();

        List<JsonNode> documents = documents();
        assertThat(documents).hasSize(2);
        JsonNode report = documents.getFirst();
        assertThat(report.get("file").asString()).isEqualTo(SEED);
        assertThat(report.get("year").asInt()).isEqualTo(2022);
        assertThat(report.get("form").asInt()).isEqualTo(2021);
        assertThat(report.get("table2").get("licences").asInt()).isEqualTo(84598);
        assertThat(report.get("table2").get("chargesWanYuan").asString()).isEqualTo("1627.79");
        assertThat(report.get("table2").get("rules").get(0).isNull()).isTrue();
        assertThat(report.get("table3").get("new").get(6).asInt()).isEqualTo(66);
        assertThat(report.get("table4").get(6).asInt()).isEqualTo(18);
        assertThat(report.get("raw").get("table2.rules.0").asString()).isEqualTo("/");
        assertThat(report.get("unreadable").isEmpty()).isTrue();
    }

    @Test
    void checkOnTheSeedFindsTheLostSuitsAndExitsWithOne() {
        assertThat(run("report", "check", SEED, "--json")).isEqualTo(1);

        JsonNode document = documents().getFirst();
        List<String> rules = new ArrayList<>();
        document.get("findings")
                .forEach(finding -> rules.add(finding.get("rule").asString()));
        assertThat(rules)
                .contains("N-3", "X-2", "N-9", "T3-5", "N-7")
                .doesNotContain("T3-1", "T3-2", "T3-3", "T4-1", "T2-3");
        JsonNode lost = document.get("findings").get(0);
        assertThat(lost.get("severity").asString()).isEqualTo("error");
        assertThat(lost.get("cells")).hasToString("[\"table4.6\",\"table4.11\"]");
        assertThat(lost.get("quote").asString()).isEqualTo("未发生政府信息公开行政败诉案件");
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheRestIsStillDone() throws IOException {
        Path picture = Files.write(folder.resolve("扫描件.pdf"), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        assertThat(run(
                        "report",
                        "read",
                        picture.toString(),
                        folder.resolve("没有.txt").toString(),
                        SEED))
                .isEqualTo(2);

        List<JsonNode> documents = documents();
        assertThat(documents.get(0).get("file").asString()).isEqualTo(picture.toString());
        assertThat(documents.get(0).get("error").asString()).contains("PDF");
        assertThat(documents.get(1).get("error").asString()).contains("没有这个文件");
        assertThat(documents.get(2).get("year").asInt()).isEqualTo(2022);
    }

    @Test
    void aFileWithoutEndIsRefusedAndDoesNotFillTheMemory() {
        assertThat(run("report", "read", "/dev/zero")).isEqualTo(2);
        assertThat(documents().getFirst().get("error").asString()).contains("超过 32 MB");
    }

    @Test
    void aFillerOfEitherYearIsNamedAsItWasPrinted() {
        run("report", "check", SEED, "--previous", "../samples/gaoling-2021-invented.txt");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("自然人本年填“/”（按 0 计）、上年填 3");
    }

    @Test
    void compareTellsTheYearsInTheirOrderWhateverTheOrderOfTheFiles() {
        String before = "../samples/gaoling-2021-invented.txt";
        assertThat(run("report", "compare", SEED, before)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("调换了次序", "结转衔接", "规范性文件衔接", "大幅升降", "雷同文字", "上年承诺", "21＋1−7＝15，本年填 13");
        out.reset();
        assertThat(run("report", "compare", before, SEED, "--json")).isEqualTo(1);
        assertThat(documents().getFirst().get("swapped").asBoolean()).isFalse();
        assertThat(run("report", "compare", before, "没有.txt")).isEqualTo(2);
    }

    @Test
    void anUnusablePreviousReportIsSaidAndTheCheckIsStillDone() {
        assertThat(run(
                        "report",
                        "check",
                        SEED,
                        "--json",
                        "--previous",
                        folder.resolve("没有.txt").toString()))
                .isEqualTo(2);
        assertThat(documents().getFirst().get("findings").isEmpty()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("上年报告未能使用");
    }

    @Test
    void aWrongCallIsAnsweredInChineseOnStandardError() {
        assertThat(run("report", "chek", "x")).isEqualTo(2);
        assertThat(run("report", "read")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("不认识的参数：chek x", "缺少参数：文件", "请写明要做什么");
    }

    private static int run(String... args) {
        return Gongkai.commandLine().execute(args);
    }

    private List<JsonNode> documents() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
