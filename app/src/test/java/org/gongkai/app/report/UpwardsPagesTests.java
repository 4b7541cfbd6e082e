package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Roll-up, export and reports from outside, as the district's office uses them. */
@RunningProgram
class UpwardsPagesTests {
    private static final String BOUNDARY = "----gongkai";

    @LocalServerPort
    private int port;

    private static String report(String organ, int year, int licences) {
        return new Composition(organ, year, Map.of("table2.licences", BigDecimal.valueOf(licences)), ReportText.EMPTY)
                .json();
    }

    private static HttpResponse<String> handIn(Desk desk, String name, String content)
            throws IOException, InterruptedException {
        desk.get("/office/delegations"); // has a form, and so the token of forms
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return desk.send(desk.request("/office/reports/imports?_csrf=" + desk.formToken())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aUnitsFileIsReadLookedAtTakenOverAndOpenedAtThePlaceOfAFigure() throws IOException, InterruptedException {
        var office = Desk.of("office", port);
        HttpResponse<String> handedIn = handIn(office, "年报.json", report("西安市高陵区司法局", 2024, 7));
        assertThat(handedIn.statusCode()).isBetween(302, 303);
        String draft = location(handedIn);
        HttpResponse<String> shown = office.get(draft);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("确认接收").contains("核对结果");

        HttpResponse<String> refused = office.post(draft, "act", "take", "organ", "", "reason", "测试接收");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请选择这是哪个机构的报告").contains("测试接收");

        Matcher code =
                Pattern.compile("<option value=\"([^\"]+)\"[^>]*>[^<]*司法局").matcher(shown.body());
        assertThat(code.find()).isTrue();
        HttpResponse<String> taken = office.post(draft, "act", "take", "organ", code.group(1), "reason", "单位用别的系统");
        assertThat(taken.statusCode()).isBetween(302, 303);
        HttpResponse<String> page = office.get(location(taken) + "?cell=table2.licences");
        assertThat(page.body()).contains("<mark>7</mark>").contains("单位用别的系统");
        assertThat(office.get("/office/reports/imports?year=2024").body()).contains("司法局");
        assertThat(office.get(draft).statusCode()).isEqualTo(404);
        assertThat(Desk.of("secrecy", port).get(location(taken)).statusCode()).isIn(403, 404);
    }

    @Test
    void aFileThatIsNoReportIsRefusedWithTheReason() throws IOException, InterruptedException {
        var office = Desk.of("office", port);
        HttpResponse<String> answer = handIn(office, "通知.txt", "关于开会的通知");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void theRollUpShowsUnitsByPartAndNamesThoseMissing() throws IOException, InterruptedException {
        var office = Desk.of("office", port);
        for (String part : new String[] {"published", "requests", "disputes"}) {
            HttpResponse<String> page = office.get("/office/reports/rollup?year=2023&part=" + part);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("合计").contains("没有报送的单位");
        }
        assertThat(office.get("/office/reports/rollup?organ=gaoling-housing").statusCode())
                .isEqualTo(404);
        assertThat(office.get("/office/reports/rollup?year=1999").statusCode()).isEqualTo(404);
        assertThat(Desk.of("clerk", port).get("/office/reports/rollup").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anExportSaysOfEveryFigureWhetherItIsFrozen() throws IOException, InterruptedException {
        var office = Desk.of("office", port);
        office.get("/office/reports/rollup?year=2023");
        HttpResponse<String> nothing = office.post(
                "/office/reports/export", "organ", "gaoling", "year", "2023", "below", "true", "as", "json");
        assertThat(nothing.statusCode()).isEqualTo(422);
        HttpResponse<String> export = office.post(
                "/office/reports/export",
                "organ",
                "gaoling",
                "year",
                "2023",
                "below",
                "true",
                "live",
                "true",
                "as",
                "json");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.body())
                .contains("\"format\" : \"gongkai.report-export\"")
                .contains("\"basis\" : \"live\"")
                .contains("SM3:");
    }
}
