package org.gongkai.app.signoff.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.signin.Accounts;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.signoff.Bureau;
import org.gongkai.app.signoff.Desks;
import org.gongkai.app.signoff.Papers;
import org.gongkai.app.signoff.lists.Waiting;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader hands over the work of somebody who leaves, at the page. */
@RunningProgram
class HandoverPagesTests {
    private static final String PASSWORD = "Yijiao-2026-zhang";

    private final Bureau bureau;
    private final Desks desks;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Bureau.House house;
    private UUID leaver;
    private UUID heir;
    private Desk leader;

    HandoverPagesTests(@Autowired Bureau bureau, @Autowired Desks desks, @Autowired Accounts accounts) {
        this.bureau = bureau;
        this.desks = desks;
        this.accounts = accounts;
    }

    @BeforeEach
    void aPaperWaitsForOneWhoLeaves() throws Exception {
        house = bureau.found();
        UUID clerk = house.employ("文员", Role.CLERK);
        leaver = house.employ("离任核稿", Role.REVIEWER);
        UUID chief = house.employ("局长", Role.LEADER);
        desks.submit(house, desks.begin(house, clerk, Papers.STANDARD, "等人核的稿"), Map.of());
        heir = house.employ("接任核稿", Role.REVIEWER);
        leader = desk(chief);
    }

    @Test
    void whatWaitsGoesToTheHeirAndThePageSaysSo() throws Exception {
        assertThat(leader.get("/office/handover").body()).contains("离任核稿（1 件待办）");
        var done = hand(leaver, heir, "调任区民政局");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("已移交 1 件。", "接任核稿（1 件待办）").doesNotContain("离任核稿（1");
        assertThat(house.as(heir, () -> desks.waiting.list(10)))
                .extracting(Waiting::title)
                .containsExactly("等人核的稿");
        assertThat(house.as(leaver, () -> desks.waiting.list(10))).isEmpty();
    }

    @Test
    void oneWhoHasLeftIsStillThereToHandOverFrom() throws Exception {
        bureau.leave(leaver);
        assertThat(leader.get("/office/handover").body()).contains("离任核稿（1 件待办）");
        assertThat(hand(leaver, heir, "已经离任").body()).contains("已移交 1 件。");
    }

    @Test
    void aMistakeIsToldAndNothingTypedIsLost() throws Exception {
        var same = hand(leaver, leaver, "调任区民政局");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("移交人和接手人是同一位。请另选接手人。", "value=\"调任区民政局\"");
        assertThat(hand(leaver, heir, "").body()).contains("请写明为什么移交。");
        assertThat(leader.post("/office/handover", "why", "无").body()).contains("请各选一位。");
        assertThat(house.as(leaver, () -> desks.waiting.list(10))).hasSize(1);
    }

    @Test
    void whoDoesNotLeadIsNotLetIn() throws Exception {
        assertThat(Desk.of("clerk", port).get("/office/handover").statusCode()).isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> hand(UUID from, UUID to, String why) throws Exception {
        leader.get("/office/handover");
        return leader.post("/office/handover", "from", from.toString(), "to", to.toString(), "why", why);
    }

    private Desk desk(UUID person) throws Exception {
        Viewers.as(SystemViewer.FOUNDING, () -> {
            accounts.open(person, PASSWORD, false);
            return "";
        });
        String account = house.as(
                person,
                () -> desks.transaction.execute(_ -> desks.jdbc
                        .sql("select account from person where id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single()));
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        assertThat(desk.post("/office/sign-in", "account", account, "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        return desk;
    }
}
