package org.gongkai.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The system administrator sees what runs by itself; nobody else does. */
@RunningProgram
class JobPagesTests {
    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JobPagesTests(@Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void theSystemAdministratorSeesEveryJobAndMayRunOneNow() throws Exception {
        var desk = Desk.of("sysadmin", port);
        assertThat(desk.get("/office/jobs").body()).contains("未办完的事件重新分发", "把提醒送到邮件、短信等渠道", "立即运行");
        var answer = desk.post("/office/jobs/notices.deliver/run");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(desk.get("/office/jobs?run=planned").body()).contains("已安排");
        assertThat(entries()).isPositive();
    }

    @Test
    void aJobThatIsNoneIsNotFound() throws Exception {
        var desk = Desk.of("sysadmin", port);
        desk.get("/office/jobs");
        assertThat(desk.post("/office/jobs/no.such/run").statusCode()).isEqualTo(404);
    }

    @Test
    void othersAreRefused() throws Exception {
        for (String account : new String[] {"clerk", "secadmin", "auditor", "leader"}) {
            assertThat(Desk.of(account, port).get("/office/jobs").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    private long entries() {
        return Viewers.as(
                SystemViewer.JOURNAL_SEALING,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from journal_entry where act = 'jobs.run' and subject = 'notices.deliver'")
                        .query(Long.class)
                        .single()));
    }
}
