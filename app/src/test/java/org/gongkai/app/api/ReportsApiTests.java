package org.gongkai.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.check.ReportChecker;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another system hands in a report. */
@RunningProgram
class ReportsApiTests {
    private static final byte[] SEED = Caller.sample("gaoling-2022.txt");
    private static final byte[] YEAR_BEFORE = Caller.sample("gaoling-2021-invented.txt");

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    private static AnnualReport read(byte[] content) {
        return (AnnualReport) ReportReader.read(content);
    }

    private static void problem(HttpResponse<String> answer, int status, String type, String... words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"type\":\"/api/problems/" + type + "\"", "\"status\":" + status)
                .satisfies(body ->
                        assertThat(words).allSatisfy(word -> assertThat(body).contains(word)))
                .doesNotContain("Exception", "org.gongkai");
    }

    @Test
    void theBodyIsTheReportWhateverItIsCalled() throws Exception {
        AnnualReport report = read(SEED);
        String expected = ReportJson.checked("年报.txt", report, ReportChecker.check(report, null));
        for (String type : new String[] {
            "application/octet-stream", "application/x-www-form-urlencoded", "text/html", "application/json", "nonsense"
        }) {
            var answer = caller.check(SEED, "Content-Type", type, "X-File-Name", "%E5%B9%B4%E6%8A%A5.txt");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(expected);
        }
    }

    @Test
    void twoYearsAreCheckedTogether() throws Exception {
        AnnualReport report = read(SEED);
        var answer = caller.checkForm("file", "今年.txt", SEED, "previous", "去年.txt", YEAR_BEFORE);
        assertThat(answer.body())
                .isEqualTo(ReportJson.checked("今年.txt", report, ReportChecker.check(report, read(YEAR_BEFORE))));
    }

    @Test
    void whatIsNoReportIsToldWithTheReasonOfTheReader() throws Exception {
        byte[] prose = "今天开会。".getBytes(StandardCharsets.UTF_8);
        problem(
                caller.check(prose, "X-File-Name", "a.txt"),
                422,
                "unreadable",
                "“a.txt”：没有读到中文内容",
                "\"file\":\"a.txt\"");
        problem(
                caller.checkForm("file", "今年.txt", SEED, "previous", "去年.txt", prose),
                422,
                "unreadable",
                "\"file\":\"去年.txt\"");
    }

    @Test
    void nothingIsTold() throws Exception {
        problem(caller.check(new byte[0]), 422, "empty", "请求正文是空的");
        problem(caller.checkForm("previous", "去年.txt", SEED), 422, "empty", "没有 file 这一部分");
        problem(caller.checkForm("file", "a.txt", new byte[0]), 422, "empty");
    }

    @Test
    void aPartTooManyOrOfAnotherNameIsTold() throws Exception {
        problem(caller.checkForm("file", "a", SEED, "file", "b", SEED), 400, "broken", "“file”多余");
        problem(caller.checkForm("file", "a", SEED, "prevoius", "b", SEED), 400, "broken", "“prevoius”多余或不认识");
    }

    @Test
    void aFormCutShortIsTold() throws Exception {
        var cut = caller.to(ReportsApi.CHECK)
                .header("Content-Type", "multipart/form-data; boundary=next")
                .POST(BodyPublishers.ofString("--next\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n一"));
        problem(caller.send(cut), 400, "broken", "multipart/form-data 的格式不对");
    }

    @Test
    void aBodyWithoutEndIsRefusedAtItsLimit() throws Exception {
        problem(caller.check(new byte[(32 << 20) + 1]), 413, "too-large", "\"limitBytes\":33554432");
        problem(caller.check(new byte[66 << 20]), 413, "too-large", "一次合计 64 MB");
    }

    @Test
    void theMethodsThatGoAreNamed() throws Exception {
        var wrong = caller.get(ReportsApi.CHECK);
        problem(wrong, 405, "method-not-allowed", "\"allow\":[\"POST\"]");
        assertThat(wrong.headers().firstValue("Allow")).hasValue("POST");
        var options = caller.send(caller.to(ReportsApi.CHECK).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow")).hasValue("POST,OPTIONS");
        var head = caller.send(caller.to("/api/v1/openapi.json").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void nothingIsKeptNorSharedWithOtherSites() throws Exception {
        var answer = caller.check(SEED, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void anAddressThatIsMalformedIsAProblemToo() throws Exception {
        problem(caller.get("/api/v1/reports;a=b"), 400, "broken");
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation() throws Exception {
        for (ProblemType type : ProblemType.values()) {
            var answer = caller.get(ProblemType.BASE + type.code());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("http://127.0.0.1:" + port + "/api#" + type.code());
        }
        problem(caller.get(ProblemType.BASE + "odd"), 404, "not-found");
        assertThat(caller.get("/api").body())
                .contains("curl --data-binary", "http://127.0.0.1:" + port + ReportsApi.CHECK)
                .contains("id=\"too-large\"", "href=\"/api/v1/openapi.json\"");
    }
}
