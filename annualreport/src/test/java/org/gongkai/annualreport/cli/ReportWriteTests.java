package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWriteTests {
    private static final String SAMPLE = "../samples/gaoling-2022.txt";

    @TempDir
    private Path folder;

    @Test
    void aReportIsWrittenAndReadsBack() throws IOException {
        Path out = folder.resolve("report.html");
        CommandRun run = write(SAMPLE, "--to", "html", "-o", out.toString());
        assertThat(run.err()).endsWith("已写成网页：" + out + System.lineSeparator());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(ReportReader.read(Files.readAllBytes(out)))
                .isInstanceOfSatisfying(
                        AnnualReport.class,
                        report -> assertThat(report.figure("table4.6"))
                                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("18")));
    }

    @ParameterizedTest
    @CsvSource({"html, 网页", "docx, Word 文档", "xlsx, Excel 工作簿", "pdf, PDF", "json, JSON"})
    void everyKindOfFileIsReadAndCheckedLikeTheSource(String to, String name) {
        Path out = folder.resolve("report." + to);
        assertThat(write(SAMPLE, "--to", to, "-o", out.toString()).err()).endsWith("已写成" + name + "：" + out + "\n");
        assertThat(rules(out.toString())).contains("N-3", "X-1").isEqualTo(rules(SAMPLE));
    }

    private static List<String> rules(String file) {
        return CommandRun.of("", "report", "check", file).lines().stream()
                .map(line -> line.replaceAll("^.*?(\\b[A-Z]\\d?-\\d+\\b).*$", "$1"))
                .filter(line -> line.matches("[A-Z]\\d?-\\d+"))
                .sorted()
                .toList();
    }

    @Test
    void withoutAFileTheReportGoesToStandardOutput() {
        CommandRun run = write(SAMPLE, "--to", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"organ\":");
        assertThat(write(SAMPLE, "--to", "json", "-o", "-").out()).isEqualTo(run.out());
    }

    @Test
    void correctionsAreAppliedAndToldWithTheirReasons() {
        CommandRun run = write(SAMPLE, "--to", "json", "--set", "table3.A.0=12:与登记台账不符", "--set", "table3.A.1=0：没有");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"A\":[12,0,");
        assertThat(run.err())
                .contains("已订正 table3.A.0（表三·（一）予以公开·自然人）：“66”改为“12”，原因：与登记台账不符")
                .contains("table3.A.1");
    }

    @ParameterizedTest
    @CsvSource({
        "--to=odt, '', 不认识格式“odt”",
        "--to=html, --set=table3.A.0=12, 请写明原因",
        "--to=html, --set=table3.A.0=12:, 没有写原因",
        "--to=html, --set=table3.Z.0=12:原因, 没有名为“table3.Z.0”的格",
        "--to=html, --set=table3.A.0=十二:原因, 不能填“十二”",
        "--to=html, --output=/dev/null, 不是普通文件",
        "--to=html, --output=no/such/folder/a.html, 没有文件夹",
    })
    void whatCannotBeDoneIsSaidInChineseWithExitCodeTwo(String to, String option, String said) {
        CommandRun run = option.isEmpty() ? write(SAMPLE, to) : write(SAMPLE, to, option);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNotWritten() throws IOException {
        Path out = Files.writeString(folder.resolve("kept.html"), "以前的内容", StandardCharsets.UTF_8);
        CommandRun run = write("no-such-file.txt", "--to", "html", "-o", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有这个文件");
        assertThat(out).hasContent("以前的内容");
    }

    @Test
    void aRegularFileIsReplacedAndNothingElseIsLeftBeside() throws IOException {
        Path out = Files.writeString(folder.resolve("report.json"), "以前的内容", StandardCharsets.UTF_8);
        assertThat(write(SAMPLE, "--to", "json", "-o", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).startsWith("{\"organ\":");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    private static CommandRun write(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "report";
        all[1] = "write";
        System.arraycopy(args, 0, all, 2, args.length);
        return CommandRun.of("", all);
    }
}
