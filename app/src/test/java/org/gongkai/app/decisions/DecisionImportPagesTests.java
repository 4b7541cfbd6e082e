package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The import through its pages, by people of the demonstration. */
@RunningProgram
class DecisionImportPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Registry registry;

    @Test
    void aClerkHandsAFileInWatchesItAndHasTheFaultyRowsBack() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String word = UUID.randomUUID().toString().substring(0, 8);
        assertThat(clerk.get("/office/decisions/imports/new?kind=licence").body())
                .contains("导入一份", "只导入没有错的行", "行政处罚模板");
        var sent = handIn(
                clerk,
                "许可.csv",
                ImportFile.of(word, 40).but(7, "XK_NR", "").withColumn("签字").bytes());
        assertThat(sent.statusCode()).as(sent.body()).isBetween(302, 303);
        String page = sent.headers().firstValue("Location").orElseThrow();
        assertThat(page).contains("/office/decisions/imports/");

        String done = ended(clerk, page);
        assertThat(done).contains("导入完成，有 1 行没有导入", "下载没有导入的行", "签字", "是必填项");
        assertThat(clerk.get(page + "/progress").body())
                .contains("<section", ">39<")
                .doesNotContain("<html");
        assertThat(clerk.get(page + "/refused").body()).contains(ImportFile.number(word, 7), "没有导入的原因和怎么办");
        UUID taken = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(registry.journaled(taken, "decisions.import.rows")).isEqualTo(1);
        assertThat(clerk.get("/office/decisions/imports").body()).contains("许可.csv", "已导入 39 行");
        assertThat(clerk.get("/office/decisions?words="
                                + java.net.URLEncoder.encode(ImportFile.number(word, 8), StandardCharsets.UTF_8))
                        .body())
                .contains(ImportFile.number(word, 8));
        assertThat(clerk.post(page + "/pause").statusCode()).isBetween(302, 303);
        assertThat(clerk.get(page).body()).as("what has ended is not paused").contains("导入完成");
    }

    @Test
    void whatIsNotTakenSaysWhyAndTheFormKeepsWhatWasChosen() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        clerk.get("/office/decisions/imports/new");
        var refused = handIn(clerk, "名单.doc", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是 .xlsx 或 .csv 文件", "role=\"alert\"");
    }

    @Test
    void whoDoesNotWorkForTheOrganSeesNothingOfAnImport() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        clerk.get("/office/decisions/imports/new");
        String page = handIn(
                        clerk,
                        "一.csv",
                        ImportFile.of(UUID.randomUUID().toString().substring(0, 8), 2)
                                .bytes())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ended(clerk, page);
        Desk administrator = Desk.of("sysadmin", port);
        assertThat(administrator.get(page).statusCode()).isEqualTo(403);
        assertThat(clerk.get("/office/decisions/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(clerk.get(page + "/refused").statusCode())
                .as("nothing was refused")
                .isEqualTo(302);
    }

    @Test
    void everyKindHasItsTemplate() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        for (DecisionKind kind : DecisionKind.values()) {
            var answer = clerk.get("/office/decisions/imports/template/" + kind.key() + ".xlsx");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("PK");
        }
        assertThat(clerk.get("/office/decisions/imports/template/nothing.xlsx").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> handIn(Desk desk, String name, byte[] file) throws Exception {
        desk.get("/office/try-out/form");
        String boundary = "----gongkai" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {{"kind", "licence"}, {"organ", ""}, {"mode", "VALID_ROWS"}}) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                            + field[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return desk.send(desk.request("/office/decisions/imports/new?_csrf=" + desk.formToken())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String ended(Desk desk, String page) throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        String body = desk.get(page).body();
        while (body.contains("hx-trigger=\"every 1s\"")) {
            assertThat(System.nanoTime()).as("an import that does not end").isLessThan(until);
            Thread.sleep(50);
            body = desk.get(page).body();
        }
        return body;
    }
}
