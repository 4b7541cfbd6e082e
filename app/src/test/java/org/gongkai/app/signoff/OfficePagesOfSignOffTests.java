package org.gongkai.app.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Routes, delegations and phrases, through their pages, by people of the demonstration. */
@RunningProgram
class OfficePagesOfSignOffTests {
    @LocalServerPort
    private int port;

    @Test
    void theOfficeDrawsARouteSavesItAndANewVersionOfIt() throws Exception {
        Desk office = Desk.of("office", port);
        String fresh = office.get("/office/routes/new").body();
        assertThat(fresh).contains("<svg class=\"drawing\"", "新建路线");
        String organ = first("<option value=\"(\\d+)\"[^>]*>高陵区人民政府办公室", fresh);
        String name = "试用路线" + UUID.randomUUID().toString().substring(0, 6);
        String[] steps = {
            "organ",
            organ,
            "look",
            organ,
            "subject",
            "memo",
            "name",
            name,
            "kind-0",
            "DRAFT",
            "name-0",
            "拟稿",
            "who-0",
            "drafter",
            "kind-1",
            "SIGN",
            "name-1",
            "签发",
            "who-1",
            "LEADER",
            "amount-1",
            "2",
            "unit-1",
            "WORKING_DAYS",
            "kind-2",
            "FILE",
            "name-2",
            "归档",
            "who-2",
            "drafter"
        };
        assertThat(office.get("/office/routes/drawing?" + query(steps)).body()).contains("赵琳", "限 2 个工作日");
        var saved = office.post("/office/routes/new", with(steps, "act", "save", "seen", "0"));
        assertThat(saved.statusCode()).as(saved.body()).isBetween(302, 303);
        String route = saved.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
        assertThat(office.get(route).body()).contains(name, "没有在办的");

        var faulty = office.post(route, with(steps, "act", "save", "seen", "1", "deputy-1", "查无此人"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("第 2 步：没有找到“查无此人”", name);
        var next = office.post(route, with(steps, "act", "save", "seen", "1", "deputy-1", "冯志刚"));
        assertThat(next.headers().firstValue("Location")).hasValue(route + "?saved=2");
        assertThat(office.get(route).body()).contains("第 2 版", "超时转冯志刚");
        assertThat(office.post(route, with(steps, "act", "save", "seen", "1")).body())
                .contains("已由别人改成第 2 版");
        assertThat(office.post(route, with(steps, "act", "retire", "seen", "2")).statusCode())
                .isBetween(302, 303);
    }

    @Test
    void administratorsHaveNoRoutesToSee() throws Exception {
        for (String account : new String[] {"sysadmin", "secadmin", "auditor", "clerk"}) {
            assertThat(Desk.of(account, port).get("/office/routes").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void aDelegationIsGivenSeenByBothAndEnded() throws Exception {
        Desk supervisor = Desk.of("supervisor", port);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        supervisor.get("/office/delegations");
        var unknown =
                supervisor.post("/office/delegations", "name", "查无此人", "since", today, "until", today, "why", "出差");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("没有找到“查无此人”", "value=\"出差\"");
        assertThat(supervisor
                        .post("/office/delegations", "name", "孙晓雯", "since", today, "until", today, "why", "出差")
                        .statusCode())
                .isBetween(302, 303);
        assertThat(Desk.of("editor", port).get("/office/delegations").body()).contains("吴国栋", "生效中");
        String page = supervisor.get("/office/delegations").body();
        String end = first("action=\"(/office/delegations/[0-9a-f-]+/end)\"", page);
        assertThat(supervisor.post(end).statusCode()).isBetween(302, 303);
        assertThat(supervisor.get("/office/delegations").body()).contains("已提前结束");
    }

    @Test
    void phrasesAreOnesOwn() throws Exception {
        Desk secrecy = Desk.of("secrecy", port);
        secrecy.get("/office/phrases");
        assertThat(secrecy.post("/office/phrases", "phrases", "请按规定办理。\n\n  阅。 ")
                        .statusCode())
                .isBetween(302, 303);
        assertThat(secrecy.get("/office/phrases").body()).contains("请按规定办理。\n阅。");
        assertThat(Desk.of("editor", port).get("/office/phrases").body()).doesNotContain("请按规定办理。");
        var many = secrecy.post("/office/phrases", "phrases", "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n十二\n十三");
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("最多存 12 条", "十三");
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String query(String... fields) {
        var query = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            query.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(java.net.URLEncoder.encode(fields[i + 1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
