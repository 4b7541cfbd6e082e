package org.gongkai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own notices, opened and marked; what another was told does not exist. */
@RunningProgram
class NoticePagesTests {
    @LocalServerPort
    private int port;

    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NoticePagesTests(
            @Autowired Notices notices, @Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void oneIsOpenedAndLeadsOn() throws Exception {
        UUID notice = tell("editor", "请看一下《试用 <b>提醒</b>》");
        var desk = Desk.of("editor", port);
        assertThat(desk.get("/office/notices").body()).contains("请看一下《试用 &lt;b&gt;提醒", "未读", notice.toString());
        var opened = desk.get("/office/notices/" + notice);
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location")).get().asString().endsWith("/office/help");
        assertThat(desk.get("/office/notices").body()).contains("已读");
    }

    @Test
    void anothersDoesNotExist() throws Exception {
        UUID notice = tell("editor", "只给编辑");
        var clerk = Desk.of("clerk", port);
        var invisible = clerk.get("/office/notices/" + notice);
        var missing = clerk.get("/office/notices/" + UUID.randomUUID());
        assertThat(invisible.statusCode()).isEqualTo(404);
        assertThat(invisible.body()).isEqualTo(missing.body());
    }

    @Test
    void channelsThatAreNotSetUpAreSaidToBeOff() throws Exception {
        var desk = Desk.of("editor", port);
        assertThat(desk.get("/office/notices/settings").body()).contains("邮件", "短信", "企业微信", "钉钉", "浏览器推送", "（未开通）");
        assertThat(desk.post("/office/notices/settings", "want", Greetings.KIND + " mail")
                        .statusCode())
                .isEqualTo(302);
        assertThat(desk.post("/office/notices/browsers", "subscription", "{}").statusCode())
                .isEqualTo(422);
    }

    private UUID tell(String account, String title) {
        UUID person = Viewers.as(
                SystemViewer.SIGN_IN,
                () -> transaction.execute(status -> jdbc.sql("select id from person where account = :account")
                        .param("account", account)
                        .query(UUID.class)
                        .single()));
        Viewers.as(
                SystemViewer.SIGNOFF_CLOCK,
                () -> transaction.execute(status -> {
                    notices.tell(person, Greetings.KIND, title, "/office/help", "memo", UUID.randomUUID());
                    return status;
                }));
        return Viewers.as(Told.viewer(person), () -> notices.latest(1, false, null))
                .getFirst()
                .id();
    }
}
