package org.gongkai.app.normative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A document is entered, acted on, corrected, cleaned up and imported at the pages. */
@RunningProgram
class NormativePagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern TOKEN = Pattern.compile("_csrf=([^\"&]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private LapseWatch watch;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDocumentIsEnteredAmendedRepealedAndCorrected() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String address = enter(clerk, 1, "2024-03-01", "");
        assertThat(clerk.get(address).body()).contains("测试办法1" + mark, "现行有效", "长期有效", "登记废止");
        told(act(clerk, address, "/amend", "day", "2024-06-01", "basis", "高政发〔2024〕5号"));
        told(act(clerk, address, "/repeal", "day", "2024-10-01", "basis", "高政发〔2024〕9号"));
        String page = clerk.get(address).body();
        assertThat(page).contains("已废止", "2024 年 10 月 1 日起", "不再登记新的事件").doesNotContain("登记废止</a>");
        var refused = act(clerk, address, "/amend", "day", "2024-11-01", "basis", "高政发〔2024〕10号");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"高政发〔2024〕10号\"", "2024 年 10 月 1 日起已废止", "id=\"day-wrong\"");
        String repeal = correction(page, 0);
        var withoutReason = act(clerk, repeal, "", "instead", "no", "day", "2024-10-01", "why", "");
        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(withoutReason.body()).contains("id=\"why-wrong\"", "请写明更正的原因");
        told(act(clerk, repeal, "", "instead", "no", "day", "2024-10-01", "why", "废止的是另一件文件"));
        assertThat(clerk.get(address).body()).contains("现行有效", "已更正", "废止的是另一件文件");
    }

    private static String correction(String page, int n) {
        return Pattern.compile("href=\"([^\"]+/correct)\"")
                .matcher(page)
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void theRegisterIsThatOfTheDay() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String address = enter(clerk, 2, "2023-03-01", "2024-12-31");
        String last = "/office/normative?organ=gaoling&q=" + encoded(mark) + "&day=";
        assertThat(clerk.get(last + "2023-02-28").body()).doesNotContain(address);
        assertThat(clerk.get(last + "2024-12-31").body()).contains(address, "有效期至 2024 年 12 月 31 日");
        assertThat(clerk.get(last + "2025-01-01").body()).doesNotContain(address);
        assertThat(clerk.get(last + "2025-01-01&shown=ended").body()).contains(address, "已失效");
        assertThat(clerk.get(last + "2024-12-01&shown=ending").body()).contains(address, "即将到期");
        assertThat(clerk.get("/office/normative?day=nonsense&shown=x&organ=none&after=zz")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtItsField() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String organ = organ(clerk.get("/office/normative/new").body());
        var nothing =
                clerk.post("/office/normative/new", "organ", organ, "number", "", "title", "没有文号", "day", "2024-01-01");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("id=\"number-wrong\"", "value=\"没有文号\"");
        var early = clerk.post(
                "/office/normative/new",
                "organ",
                organ,
                "number",
                "早〔2024〕1号" + mark,
                "title",
                "施行早于制发",
                "day",
                "2024-02-01",
                "inForceFrom",
                "2024-01-01");
        assertThat(early.body()).contains("施行日期不能早于制发日期");
        var secret = clerk.post(
                "/office/normative/new",
                "organ",
                organ,
                "number",
                "密〔2024〕1号",
                "title",
                "机密★10年 某件",
                "day",
                "2024-02-01");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.body()).contains("不能接收").doesNotContain("机密★10年");
    }

    @Test
    void anotherOrgansDocumentIsReadButNotActedOn() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String address = enter(clerk, 3, "2024-03-01", "");
        Desk editor = Desk.of("secrecy", port);
        Desk supervisor = Desk.of("supervisor", port);
        assertThat(supervisor.get(address).body()).contains("测试办法3" + mark).doesNotContain("登记废止</a>");
        assertThat(supervisor.get(address + "/repeal").body())
                .contains("由区政府办公室的经办人或公开办登记")
                .doesNotContain("<h1>登记废止");
        supervisor.get("/office/me");
        assertThat(supervisor
                        .post(address + "/repeal", "seen", "1", "day", "2024-10-01", "basis", "依据")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.get(address).body()).contains("登记废止");
        assertThat(editor.get("/office/normative/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("sysadmin", port).get("/office/normative").statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/office/normative/clean-ups/new").statusCode()).isEqualTo(403);
    }

    @Test
    void aTermThatEndsIsToldOnceSixMonthsAndOnceThreeMonthsBefore() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        LocalDate today = LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Asia/Shanghai")));
        enter(clerk, 4, "2024-03-01", today.plusMonths(5).toString());
        for (int i = 0; i < 3; i++) {
            Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
                watch.look();
                return "looked";
            });
        }
        assertThat(told(clerk, "测试办法4" + mark)).isEqualTo(1);
        assertThat(told(Desk.of("office", port), "测试办法4" + mark)).isEqualTo(1);
    }

    private static long told(Desk desk, String title) throws IOException, InterruptedException {
        return Pattern.compile(Pattern.quote("《" + title + "》"))
                .matcher(desk.get("/office/notices").body())
                .results()
                .count();
    }

    @Test
    void aRegisterIsImportedRowByRowAndASecondTimeChangesNothing() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        List<List<String>> rows = List.of(
                List.of("文号", "标题", "制发日期", "有效期至", "状态", "状态日期", "依据文件"),
                List.of("入〔2023〕1号" + mark, "导入办法一", "2023-03-01", "", "", "", ""),
                List.of("入〔2023〕2号" + mark, "导入办法二", "2023/5/1", "2025-04-30", "废止", "2024-06-01", "高政发〔2024〕2号"),
                List.of("入〔2023〕3号" + mark, "日期不对", "2023-02-30", "", "", "", ""),
                List.of("入〔2023〕1号" + mark, "重复", "2023-02-03", "", "", "", ""),
                List.of("入〔2023〕5号" + mark, "没有依据", "2023-02-03", "", "废止", "2024-01-01", ""));
        String preview = handedIn(clerk, rows);
        assertThat(clerk.get(preview).body()).contains("3 行有错", "不是日期", "表里前面已有这个文号", "请填依据文件");
        assertThat(clerk.post(preview).statusCode())
                .as("with faults nothing is done")
                .isEqualTo(422);
        assertThat(clerk.post(preview, "validOnly", "true").body()).contains("已登记 2 件");
        assertThat(clerk.get(preview).statusCode()).as("the workbook is gone").isEqualTo(404);
        String list = "/office/normative?organ=gaoling&q=" + encoded(mark) + "&day=2024-12-31";
        assertThat(clerk.get(list).body()).contains("导入办法一").doesNotContain("导入办法二");
        assertThat(clerk.get(list + "&shown=ended").body()).contains("导入办法二", "已废止");
        String again = handedIn(clerk, rows.subList(0, 3));
        assertThat(clerk.get(again).body()).contains("没有新的文件", "已登记，跳过 2 行");
        assertThat(Desk.of("office", port).get(again).statusCode())
                .as("another's workbook")
                .isEqualTo(404);
    }

    private String handedIn(Desk desk, List<List<String>> rows) throws IOException, InterruptedException {
        String form = desk.get("/office/normative/import").body();
        var token = TOKEN.matcher(form);
        assertThat(token.find()).isTrue();
        var body = new ByteArrayOutputStream();
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("目录");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(body);
        }
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = desk.send(desk.request("/office/normative/import?_csrf=" + token.group(1))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        return told(answer);
    }

    private String enter(Desk desk, int n, String made, String last) throws IOException, InterruptedException {
        String form = desk.get("/office/normative/new").body();
        var answer = desk.post(
                "/office/normative/new",
                "organ",
                organ(form),
                "opening",
                "MADE",
                "number",
                "测〔2024〕" + n + "号" + mark,
                "title",
                "测试办法" + n + mark,
                "day",
                made,
                "lastDay",
                last);
        return told(answer).replaceFirst("\\?.*", "");
    }

    private static HttpResponse<String> act(Desk desk, String address, String act, String... fields)
            throws IOException, InterruptedException {
        var seen = SEEN.matcher(desk.get(address + act).body());
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen.find() ? seen.group(1) : "0";
        return desk.post(address + act, all);
    }

    private static String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
    }

    private static String organ(String form) {
        var organ = Pattern.compile("<option value=\"(\\d+)\" selected").matcher(form);
        assertThat(organ.find()).isTrue();
        return organ.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
