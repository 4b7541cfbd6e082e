package org.gongkai.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.registers.EntryMoved;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.RegisterOffice;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A request from registration to its end, at the pages; and who reads what of the requester. */
@RunningProgram
class RequestPagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern HOME =
            Pattern.compile("name=\"organ\" value=\"(\\d+)\"|<option value=\"(\\d+)\" selected");

    @LocalServerPort
    private int port;

    private final ApplicationContext program;
    private final DisclosureRequests requests;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private RegisterOffice office;

    RequestPagesTests(
            @Autowired ApplicationContext program,
            @Autowired DisclosureRequests requests,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.program = program;
        this.requests = requests;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.office = RegisterOffice.open(program);
    }

    @BeforeEach
    void anOrganOfItsOwn() {
        office = RegisterOffice.open(program);
    }

    @Test
    void aRequestIsRegisteredClosedCorrectedAndStruckOut() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String number = "测" + UUID.randomUUID();
        String page = register(clerk, number, "诸葛小明");
        String shown = clerk.get(page).body();
        assertThat(shown)
                .contains(number, "正在办理", "诸**", "138****5678", "2026 年 3 月 5 日")
                .doesNotContain("诸葛小明");
        assertThat(clerk.get("/office/requests?words=" + encoded(number)).body())
                .contains("诸**", "2025年度报告")
                .doesNotContain("诸葛小明");
        assertThat(clerk.get("/office/requests?words=" + encoded("诸葛小明")).body())
                .contains(number);

        var looked = post(clerk, page, page + "/look", "ground", "CONTACT");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("诸葛小明", "13812345678", "联系本人");
        assertThat(post(clerk, page, page + "/look", "ground", "OTHER").statusCode())
                .isEqualTo(422);

        var refused =
                post(clerk, page + "/close", page + "/close", "outcome", "F2", "closed", "2026-02-10", "way", "POST");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("收费通知", "2026-02-10");
        assertThat(post(clerk, page + "/close", page + "/close", "closed", "2026-02-10", "way", "POST")
                        .body())
                .contains("请在下面选定一种办理结果");
        assertThat(post(clerk, page + "/close", page + "/close", "outcome", "A", "closed", "2026-01-01", "way", "POST")
                        .body())
                .contains("早于收到申请之日");
        assertThat(post(clerk, page + "/close", page + "/close", "outcome", "C5", "closed", "2026-02-10", "way", "POST")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("不予公开·属于三类内部事务信息", "条例第十六条第一款");
        assertThat(clerk.get(page + "/close").body()).contains("已经办结");

        String form = clerk.get(page + "/correct").body();
        assertThat(form).contains("2025年度报告", "不填就不改").doesNotContain("诸葛小明");
        var corrected = post(
                clerk,
                page + "/correct",
                page + "/correct",
                "number",
                number,
                "received",
                "2026-01-29",
                "channel",
                "FAX",
                "kind",
                "NATURAL_PERSON",
                "asked",
                "2025年度报告",
                "outcome",
                "",
                "reason",
                "没有办结");
        assertThat(corrected.statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("正在办理", "理由：没有办结", "2026-01-30", "传真", "属于三类内部事务信息");

        assertThat(post(clerk, page + "/strike", page + "/strike", "reason", "").body())
                .contains("请写明为什么作废");
        assertThat(post(clerk, page + "/strike", page + "/strike", "reason", "重复登记")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("已作废，不计入统计");
        assertThat(clerk.get("/office/requests?state=all&words=" + encoded(number))
                        .body())
                .contains("没有符合条件的申请");
        assertThat(clerk.get("/office/requests?state=struck&words=" + encoded(number))
                        .body())
                .contains(page);
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasEnteredAndSaysWhatToDo() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        var answer = post(
                clerk,
                "/office/requests/new",
                "/office/requests/new",
                "organ",
                home(clerk),
                "number",
                "测" + UUID.randomUUID(),
                "received",
                "2099-01-01",
                "channel",
                "COUNTER",
                "kind",
                "COMPANY",
                "requester",
                "某公司",
                "asked",
                "某文件");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("在今天以后", "value=\"某公司\"", "某文件</textarea>");
        var secret = post(
                clerk,
                "/office/requests/new",
                "/office/requests/new",
                "organ",
                home(clerk),
                "number",
                "测" + UUID.randomUUID(),
                "received",
                "2026-01-05",
                "channel",
                "COUNTER",
                "kind",
                "COMPANY",
                "requester",
                "某公司",
                "asked",
                "机密★20年\n某文件");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(secret.body()).contains("不能接收").doesNotContain("机密★");
        var elsewhere = post(
                clerk,
                "/office/requests/new",
                "/office/requests/new",
                "organ",
                String.valueOf(office.organ()),
                "asked",
                "某文件");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
    }

    @Test
    void whoSupervisesReadsTheEntryAndNeverTheRequester() {
        UUID id = registered("公孙小红");
        assertThat(Viewers.as(office.supervisor(), () -> requests.one(id))
                        .orElseThrow()
                        .requester())
                .isEqualTo("公**");
        assertThat(Viewers.as(office.supervisor(), () -> requests.masked(id))).isEmpty();
        assertThat(Viewers.as(office.supervisor(), () -> requests.name(id))).isEmpty();
        assertThatThrownBy(() ->
                        Viewers.as(office.supervisor(), () -> requests.look(id, Purpose.of(Purpose.Ground.HANDLING))))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(Viewers.as(office.stranger(), () -> requests.one(id))).isEmpty();
        assertThat(office.work(() -> requests.look(id, Purpose.of(Purpose.Ground.HANDLING)))
                        .details())
                .containsEntry(Detail.PHONE, "13812345678");
        for (var viewer : java.util.List.of(office.supervisor(), office.stranger())) {
            long names = Viewers.as(viewer, () -> count("select count(*) from register_name where subject = :id", id));
            assertThat(names).isZero();
        }
    }

    @Test
    void whoOnlySupervisesChangesNothing() {
        UUID id = registered("公孙小红");
        assertThatThrownBy(() -> Viewers.as(office.supervisor(), () -> {
                    requests.strike(id, 0, "不该");
                    return id;
                }))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(office.work(() -> requests.one(id).orElseThrow().struck())).isFalse();
    }

    @Test
    void ofTwoWhoChangeTheSameOneIsTold() {
        UUID id = registered("公孙小红");
        office.work(() -> closed(id, 0));
        assertThatThrownBy(() -> office.work(() -> {
                    requests.strike(id, 0, "误登记");
                    return id;
                }))
                .isInstanceOf(EntryMoved.class);
        assertThat(office.work(() -> requests.one(id).orElseThrow().struck())).isFalse();
    }

    @Test
    void numbersAreGivenByTheOrgansWordAndPassOverWhatIsTaken() {
        var director = org.gongkai.app.visibility.Viewer.of(
                java.util.Objects.requireNonNull(office.clerk().person()),
                java.util.Set.of(office.organ()),
                java.util.Set.of(office.organ()),
                java.util.Set.of("disclosure.direct"));
        Viewers.as(director, () -> {
            program.getBean(RequestNumbers.class).set(office.organ(), "测政申");
            return "";
        });
        office.work(() -> requests.register(request("测政申〔2026〕2号", "某人")));
        var given = office.work(() -> java.util.stream.Stream.of("甲甲", "乙乙")
                .map(name -> requests.register(request(null, name)))
                .map(id -> requests.one(id).orElseThrow().number())
                .toList());
        assertThat(given).containsExactly("测政申〔2026〕1号", "测政申〔2026〕3号");
        assertThatThrownBy(() -> office.work(() -> requests.register(request("测政申〔2026〕3号", "丙丙"))))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("已经登记过");
        for (var viewer : java.util.List.of(office.stranger(), office.clerk())) {
            assertThat(Viewers.as(
                            viewer,
                            () -> count("select count(*) from request_number_last where organ = :id", office.organ())))
                    .as("how many requests an organ has had is not for everybody who has signed in")
                    .isEqualTo(viewer.equals(office.clerk()) ? 1 : 0);
        }
    }

    @Test
    void everyChangeStandsInTheJournalWithoutTheRequester() {
        UUID id = registered("公孙小红");
        office.work(() -> closed(id, 0));
        office.work(() -> {
            requests.strike(id, 1, "误登记");
            return id;
        });
        var auditor = org.gongkai.app.visibility.Viewer.of(
                java.util.Objects.requireNonNull(office.clerk().person()),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of("journal.read"));
        var acts = Viewers.as(
                auditor,
                () -> transaction.execute(status -> jdbc.sql(
                                "select act || ' ' || facts from journal_entry where subject = :id order by at")
                        .param("id", id.toString())
                        .query(String.class)
                        .list()));
        assertThat(acts).hasSize(4).noneMatch(text -> text.contains("公孙") || text.contains("1381"));
        assertThat(String.join("\n", acts)).contains("requests.register", "requests.close", "requests.strike");
    }

    private UUID registered(String name) {
        return office.work(() -> requests.register(request("测" + UUID.randomUUID(), name)));
    }

    private NewRequest request(@org.jspecify.annotations.Nullable String number, String name) {
        return new NewRequest(
                office.organ(),
                number,
                LocalDate.of(2026, 1, 30),
                Channel.INTERNET,
                RequesterKind.NATURAL_PERSON,
                name,
                Map.of(Detail.PHONE, "13812345678"),
                "2025年度报告");
    }

    private UUID closed(UUID id, int seen) {
        requests.close(id, seen, new Reply(Outcome.A, LocalDate.of(2026, 2, 3), null, ReplyWay.POST, null));
        return id;
    }

    private long count(String sql, Object id) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }

    private String register(Desk clerk, String number, String name) throws Exception {
        var answer = post(
                clerk,
                "/office/requests/new",
                "/office/requests/new",
                "organ",
                home(clerk),
                "number",
                number,
                "received",
                "2026-01-30",
                "channel",
                "INTERNET",
                "kind",
                "NATURAL_PERSON",
                "requester",
                name,
                "phone",
                "138 1234 5678",
                "asked",
                "2025年度报告");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String home(Desk clerk) throws Exception {
        var organ = HOME.matcher(clerk.get("/office/requests/new").body());
        assertThat(organ.find()).isTrue();
        return organ.group(1) == null ? organ.group(2) : organ.group(1);
    }

    /** Posts what is given with the revision that the form shows. */
    private static HttpResponse<String> post(Desk desk, String form, String address, String... fields)
            throws Exception {
        var seen = SEEN.matcher(desk.get(form).body());
        if (!seen.find()) {
            return desk.post(address, fields);
        }
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen.group(1);
        return desk.post(address, all);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
