package org.gongkai.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.app.directory.District.as;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody looks up; only the system administrator changes organs and people; only the security administrator gives roles. */
@RunningProgram
class DirectoryPagesTests {
    private final Organs organs;
    private final People people;
    private final Directory directory;
    private final HeldRoles held;
    private final PeopleList list;

    @LocalServerPort
    private int port;

    DirectoryPagesTests(
            @Autowired Organs organs,
            @Autowired People people,
            @Autowired Directory directory,
            @Autowired HeldRoles held,
            @Autowired PeopleList list) {
        this.organs = organs;
        this.people = people;
        this.directory = directory;
        this.held = held;
        this.list = list;
    }

    private static String search(String text) {
        return "/office/directory?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aColleagueAndAFormerNameAreFound() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        assertThat(clerk.get("/office/directory").body()).contains("高陵区住房和城乡建设局", "含下级");
        assertThat(clerk.get(search("王敏")).body()).contains("信息公开科科员", "0000-86001005", "区政府办公室");
        assertThat(clerk.get(search("敏")).body()).as("by the given name").contains("王敏");
        assertThat(clerk.get(search("卫生和计划生育")).body()).contains("高陵区卫生健康局", "曾用名：高陵区卫生和计划生育局");
        assertThat(clerk.get(search("食品药品监督")).body()).contains("已并入高陵区市场监督管理局");
        assertThat(clerk.get(search("没有这个人")).body()).contains("没有找到");
        assertThat(clerk.get("/office/directory/organs/gaoling-market").body())
                .contains("龚伟民", "承接自", "沿革", "2019 年 3 月 25 日");
        assertThat(clerk.get("/office/directory/people").body()).contains("后面的人员");
        assertThat(new Desk(port).get("/office/directory").statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        assertThat(clerk.get("/office/directory/organs/no-such").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/office/directory/people/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("sysadmin", port)
                        .get("/office/directory/import/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAuditAdministratorSeesNoHistoryHere() throws Exception {
        Desk auditor = Desk.of("auditor", port);
        assertThat(auditor.get("/office/directory/organs/gaoling-market").body())
                .contains("龚伟民")
                .doesNotContain("沿革");
        String person = "/office/directory/people/" + personOf("market.clerk");
        assertThat(auditor.get(person).body()).contains("毛若溪").doesNotContain("任职经历");
        assertThat(Desk.of("clerk", port).get(person).body()).contains("任职经历", "高陵区食品药品监督管理局");
    }

    @Test
    void nobodyElseOpensOrPostsAnAdministratorsForm() throws Exception {
        var district = new District(organs, people);
        Organ organ = district.department("不动局");
        Person person = district.person(organ, "不动人");
        String ofOrgan = "/office/directory/organs/" + organ.code();
        String ofPerson = "/office/directory/people/" + person.id();
        for (String account : Demonstration.ACCOUNTS) {
            Desk desk = Desk.of(account, port);
            int changing = account.equals("sysadmin") ? 200 : 403;
            for (String path : List.of(
                    ofOrgan + "/found",
                    ofOrgan + "/rename",
                    ofOrgan + "/transfer",
                    ofOrgan + "/merge",
                    ofOrgan + "/close",
                    ofOrgan + "/join",
                    ofPerson + "/describe",
                    ofPerson + "/take",
                    ofPerson + "/leave",
                    "/office/directory/import",
                    "/office/directory/import/template.xlsx")) {
                assertThat(desk.get(path).statusCode()).as(account + " " + path).isEqualTo(changing);
            }
            assertThat(desk.get("/office/directory/roles").statusCode())
                    .isEqualTo(account.equals("secadmin") ? 200 : 403);
            if (!account.equals("sysadmin")) {
                assertThat(desk.post(ofOrgan + "/rename", "name", "改局", "shortName", "改局", "from", "2024-01-02")
                                .statusCode())
                        .as(account)
                        .isEqualTo(403);
                assertThat(desk.post(ofPerson + "/leave", "last", "2024-01-02").statusCode())
                        .as(account)
                        .isEqualTo(403);
            }
            if (!account.equals("secadmin")) {
                assertThat(desk.post(ofPerson + "/roles", "role", "CLERK", "organ", organ.code())
                                .statusCode())
                        .as(account)
                        .isEqualTo(403);
            }
        }
        assertThat(as(() -> directory.organ(organ.id())).orElseThrow().name()).isEqualTo("不动局");
        assertThat(as(() -> directory.signedIn(person.id())).orElseThrow().roles())
                .isEmpty();
    }

    @Test
    void theSystemAdministratorFoundsJoinsMovesAndMerges() throws Exception {
        var district = new District(organs, people);
        Organ successor = district.department("承接局");
        String root = "/office/directory/organs/" + district.prefix;
        Desk admin = Desk.of("sysadmin", port);
        admin.get(root + "/found");
        String code = district.prefix + "-parks";
        location(admin.post(
                root + "/found",
                "name",
                "园林中心",
                "shortName",
                "园林中心",
                "code",
                code,
                "kind",
                "INSTITUTION",
                "from",
                "2024-01-01"));
        String parks = "/office/directory/organs/" + code;
        String person = location(admin.post(
                parks + "/join",
                "name",
                "林小木",
                "account",
                district.prefix + ".lin",
                "title",
                "科员",
                "since",
                "2024-02-01"));
        assertThat(admin.get(person).body()).contains("林小木", "科员", "园林中心", "调整");
        location(admin.post(
                person + "/take", "organ", district.prefix, "title", "联络员", "main", "true", "since", "2024-03-01"));
        location(admin.post(parks + "/merge", "successor", successor.code(), "from", "2024-05-01"));
        assertThat(admin.get(person).body()).contains("承接局", "联络员");
        assertThat(admin.get(parks).body())
                .contains("2024 年 5 月 1 日起不再存在", "继续行使")
                .doesNotContain("变更机构");
    }

    @Test
    void aRefusalStandsAtItsFieldAndKeepsWhatWasEntered() throws Exception {
        var district = new District(organs, people);
        Organ organ = district.department("更名局");
        String path = "/office/directory/organs/" + organ.code() + "/rename";
        Desk admin = Desk.of("sysadmin", port);
        admin.get(path);
        var answer = admin.post(path, "name", "新的名字", "shortName", "新名", "from", "2999-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "value=\"新的名字\"", "value=\"2999-01-01\"", "id=\"from-wrong\"", "晚于今天", "aria-invalid=\"true\"");
        assertThat(admin.post(path, "name", "新的名字", "shortName", "新名", "from", "昨天")
                        .body())
                .contains("请填写日期");
    }

    @Test
    void theSecurityAdministratorGivesEndsAndReviewsRoles() throws Exception {
        var district = new District(organs, people);
        Organ old = district.department("旧局");
        Organ successor = district.department("新局");
        Person person = district.person(old, "受权人");
        String page = "/office/directory/people/" + person.id();
        Desk security = Desk.of("secadmin", port);
        security.get(page);
        location(security.post(page + "/roles", "role", "CLERK", "organ", old.code(), "until", ""));
        assertThat(security.get(page).body()).contains("收回旧局的经办人角色");
        var refused = security.post(page + "/roles", "role", "AUDIT_ADMIN", "organ", old.code(), "until", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("三权分立", "不能再任“审计管理员”");
        District.doing(() -> organs.merge(old.id(), successor.id(), District.FIRST.plusYears(1)));
        assertThat(security.get("/office/directory/roles").body()).contains("受权人", "机构已不存在", "改授在新局");
        UUID holding = as(() -> heldBy(person));
        location(security.post("/office/directory/roles/" + holding, "again", "true"));
        assertThat(as(() -> directory.holders(Role.CLERK, successor.id()))).containsExactly(person);
        location(security.post(page + "/roles/" + as(() -> heldBy(person)) + "/end"));
        assertThat(as(() -> directory.holders(Role.CLERK, successor.id()))).isEmpty();
    }

    @Test
    void aWorkbookGoesThroughThePages() throws Exception {
        var district = new District(organs, people);
        Desk admin = Desk.of("sysadmin", port);
        admin.get("/office/directory/organs/" + district.prefix + "/rename");
        byte[] workbook = Workbooks.of(
                List.of(),
                List.of(
                        List.of(district.prefix + ".in", "页面导入", district.prefix, "科员", "2024-01-01", "", "", ""),
                        List.of(district.prefix + ".bad", "错行", "nowhere", "科员", "2024-01-01", "", "", "")));
        String preview = location(handIn(admin, workbook));
        assertThat(finished(admin, preview))
                .contains("1 行有错", "nowhere", "只导入没有错的行")
                .doesNotContain("全部导入</button>");
        assertThat(location(admin.post(preview))).isEqualTo(preview);
        assertThat(finished(admin, preview)).as("all or nothing").contains("一行也没有写入");
        assertThat(admin.get(search("页面导入")).body()).contains("没有找到");
        assertThat(location(admin.post(preview, "validOnly", "true"))).isEqualTo(preview);
        assertThat(finished(admin, preview)).contains("已导入");
        assertThat(admin.get(preview + "/progress").headers().firstValue("HX-Redirect"))
                .hasValue(preview);
        assertThat(admin.get(preview + "/checked.xlsx").statusCode())
                .as("the workbook is gone")
                .isEqualTo(404);
        assertThat(admin.get(search("页面导入")).body()).contains("科员");
        var refused = handIn(admin, Workbooks.text("not a workbook"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是 .xlsx");
    }

    /** The page behind the one that tells how far it has come. */
    private static String finished(Desk desk, String page) throws IOException, InterruptedException {
        String shown = desk.get(page).body();
        for (int i = 0; i < 200 && shown.contains("<progress"); i++) {
            Thread.sleep(50);
            shown = desk.get(page).body();
        }
        return shown;
    }

    private static HttpResponse<String> handIn(Desk desk, byte[] workbook) throws IOException, InterruptedException {
        String boundary = "gongkai-boundary";
        var body = new java.io.ByteArrayOutputStream();
        body.write(Workbooks.text("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"));
        body.write(workbook);
        body.write(Workbooks.text("\r\n--" + boundary + "--\r\n"));
        return desk.send(desk.request(
                        "/office/directory/import?_csrf=" + URLEncoder.encode(desk.formToken(), StandardCharsets.UTF_8))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private UUID heldBy(Person person) {
        return held.of(person.id()).getFirst().id();
    }

    private UUID personOf(String account) {
        return as(() -> list.named(account, null)).people().getFirst().id();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/office"));
    }
}
