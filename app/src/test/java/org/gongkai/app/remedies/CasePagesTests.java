package org.gongkai.app.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.RegisterOffice;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.requests.NewRequest;
import org.gongkai.app.requests.RequesterKind;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.deadline.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A reconsideration and the suit that follows, at the pages; their ties, and what counts. */
@RunningProgram
class CasePagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern HOME =
            Pattern.compile("name=\"organ\" value=\"(\\d+)\"|<option value=\"(\\d+)\" selected");

    @LocalServerPort
    private int port;

    private final RemedyCases cases;
    private final DisclosureRequests requests;
    private final RegisterOffice office;

    CasePagesTests(
            @Autowired ApplicationContext program,
            @Autowired RemedyCases cases,
            @Autowired DisclosureRequests requests) {
        this.cases = cases;
        this.requests = requests;
        this.office = RegisterOffice.open(program);
    }

    @Test
    void aReconsiderationAndTheSuitAfterItAreTiedDecidedAndCounted() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String first = "复" + UUID.randomUUID();
        String second = "初" + UUID.randomUUID();
        String reconsideration = enter(clerk, "RECONSIDERATION", first, "noRequestReason", "以前的申请");
        String shown = clerk.get(reconsideration).body();
        assertThat(shown).contains(first, "尚未审结", "上**", "计入年报表四").doesNotContain("上官小燕");
        assertThat(post(clerk, reconsideration, reconsideration + "/look", "ground", "HANDLING")
                        .body())
                .contains("上官小燕", "办理本事项");
        act(clerk, reconsideration, "decide", "result", "UPHELD", "decided", "2026-03-20");
        assertThat(clerk.get(reconsideration).body()).contains("维持（结果维持）");
        assertThat(clerk.get(reconsideration + "/second").body()).contains("只有一审已经审结");

        String suit = enter(
                clerk,
                "LITIGATION_AFTER_RECONSIDERATION",
                second,
                "noRequestReason",
                "以前的申请",
                "reconsiderationNumber",
                first);
        assertThat(clerk.get(reconsideration).body()).contains(second);
        act(clerk, suit, "decide", "result", "CLAIM_REJECTED", "decided", "2026-06-30");
        act(clerk, suit, "second", "secondResult", "REVOKED", "secondDecided", "2026-09-28");
        assertThat(clerk.get(suit).body()).contains(first, "驳回诉讼请求（结果维持）", "撤销或者部分撤销（结果纠正）", "只计二审的结果");

        assertThat(post(clerk, suit + "/count", suit + "/count", "counts", "no", "countsReason", "")
                        .body())
                .contains("请写明理由");
        act(clerk, suit, "count", "counts", "no", "countsReason", "征收案件");
        assertThat(clerk.get(suit).body()).contains("不计入年报", "征收案件", "改为不计入");
        assertThat(clerk.get("/office/remedies?state=all&counts=no&words=" + encoded(second))
                        .body())
                .contains(suit);
        assertThat(clerk.get("/office/remedies?state=all&counts=yes&words=" + encoded(second))
                        .body())
                .contains("没有符合条件的案件");

        var refused = post(clerk, reconsideration + "/strike", reconsideration + "/strike", "reason", "误登记");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能作废");
        act(clerk, suit, "strike", "reason", "误登记");
        act(clerk, reconsideration, "strike", "reason", "误登记");
        assertThat(clerk.get(suit).body()).contains("已作废，不计入统计");
    }

    @Test
    void aFormThatIsWrongKeepsWhatWasEnteredAndSaysWhatToDo() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        var answer = entering(clerk, "DIRECT_LITIGATION", "初" + UUID.randomUUID(), "requestNumber", "没有这一件");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("本机关没有登记过这个编号的申请", "value=\"没有这一件\"");
        assertThat(entering(clerk, "DIRECT_LITIGATION", "初" + UUID.randomUUID()).body())
                .contains("请填所针对的申请编号");
        assertThat(entering(
                                clerk,
                                "DIRECT_LITIGATION",
                                "初" + UUID.randomUUID(),
                                "noRequestReason",
                                "征收",
                                "noReconsiderationReason",
                                "不该填")
                        .body())
                .contains("只有“复议后起诉”才填");
    }

    @Test
    void aCaseIsTiedOnlyToWhatTheOrganItselfRegistered() {
        UUID request = office.work(() -> requests.register(new NewRequest(
                office.organ(),
                "申" + UUID.randomUUID(),
                LocalDate.of(2026, 1, 5),
                Channel.COUNTER,
                RequesterKind.COMPANY,
                "某公司",
                Map.of(),
                "某文件")));
        UUID tied = office.work(() -> cases.enter(entry(office.organ(), request)));
        assertThat(office.work(() -> cases.one(tied).orElseThrow().requestNumber()))
                .startsWith("申");
        long elsewhere = office.stranger().homes().first();
        assertThatThrownBy(() -> Viewers.as(office.stranger(), () -> cases.enter(entry(elsewhere, request))))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("本机关没有登记过这件申请");
    }

    @Test
    void whoSupervisesReadsTheCaseAndNeverTheApplicant() {
        UUID id = office.work(() -> cases.enter(entry(office.organ(), null)));
        assertThat(Viewers.as(office.supervisor(), () -> cases.one(id))
                        .orElseThrow()
                        .applicant())
                .isEqualTo("上**");
        assertThat(Viewers.as(office.supervisor(), () -> cases.name(id))).isEmpty();
        assertThat(office.work(() -> cases.name(id))).contains("上官小燕");
        assertThat(Viewers.as(office.stranger(), () -> cases.one(id))).isEmpty();
    }

    private static NewCase entry(long organ, @org.jspecify.annotations.Nullable UUID request) {
        return new NewCase(
                organ,
                CaseKind.RECONSIDERATION,
                "复" + UUID.randomUUID(),
                "某政府",
                "上官小燕",
                true,
                LocalDate.of(2026, 2, 1),
                request,
                request == null ? "以前的申请" : null,
                null,
                null,
                true,
                "不服答复");
    }

    private String enter(Desk clerk, String kind, String number, String... more) throws Exception {
        var answer = entering(clerk, kind, number, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static HttpResponse<String> entering(Desk clerk, String kind, String number, String... more)
            throws Exception {
        var organ = HOME.matcher(clerk.get("/office/remedies/new").body());
        assertThat(organ.find()).isTrue();
        String[] fields = {
            "organ",
            organ.group(1) == null ? organ.group(2) : organ.group(1),
            "kind",
            kind,
            "number",
            number,
            "forum",
            "某法院",
            "received",
            "2026-02-01",
            "applicant",
            "上官小燕",
            "natural",
            "yes",
            "counts",
            "yes",
            "countsReason",
            "不服答复"
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return clerk.post("/office/remedies/new", all);
    }

    private static void act(Desk clerk, String page, String act, String... fields) throws Exception {
        var answer = post(clerk, page + "/" + act, page + "/" + act, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** Posts what is given with the revision that the form shows. */
    private static HttpResponse<String> post(Desk desk, String form, String address, String... fields)
            throws Exception {
        var seen = SEEN.matcher(desk.get(form).body());
        if (!seen.find()) {
            return desk.post(address, fields);
        }
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "seen";
        all[fields.length + 1] = seen.group(1);
        return desk.post(address, all);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
