package org.gongkai.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.journal.JournalReading;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal as the audit administrator reads it. */
@RunningProgram
class AuditPagesTests {
    private static final Viewer SOMEBODY = Viewer.of(new UUID(9, 1), Set.of(), Set.of(), Set.of());

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    private final String memo = UUID.randomUUID().toString();

    @Test
    void onlyTheAuditAdministratorMayRead() throws Exception {
        for (String account : new String[] {"clerk", "leader", "sysadmin", "secadmin"}) {
            assertThat(Desk.of(account, port).get("/office/journal").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Desk.of("auditor", port).get("/office/journal").statusCode()).isEqualTo(200);
    }

    @Test
    void anActIsFoundByWhatIsKnownOfItAndProved() throws Exception {
        UUID id = done(1);
        var auditor = Desk.of("auditor", port);
        assertThat(auditor.get("/office/journal?subject=" + memo).body())
                .contains("改了题目")
                .contains("/office/journal/entries/" + id);
        assertThat(auditor.get("/office/journal?act=test.retitle&person=" + SOMEBODY.name() + "&subject=" + memo)
                        .body())
                .contains(id.toString());
        assertThat(auditor.get("/office/journal?day=1999-01-01").body()).contains("没有这样的记录");
        assertThat(auditor.get("/office/journal?person=nobody-of-that-name").body())
                .contains("没有账号是");
        assertThat(auditor.get("/office/journal/entries/" + id).body())
                .contains("算得出公布的树根")
                .contains(memo);
        assertThat(auditor.get("/office/journal/entries/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLookAtASubjectLeavesATraceThere() throws Exception {
        done(1);
        var auditor = Desk.of("auditor", port);
        String at = "/office/journal/subjects/memo/" + memo;
        assertThat(auditor.get(at).body()).contains("改了题目").doesNotContain("查阅日志");
        assertThat(auditor.get(at).body()).containsOnlyOnce("查阅日志");
        assertThat(auditor.get("/office/journal/subjects/memo/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLongListIsTurnedPageByPage() throws Exception {
        done(120);
        var auditor = Desk.of("auditor", port);
        String page = auditor.get("/office/journal?subject=" + memo).body();
        int seen = 0;
        while (true) {
            seen += page.split("<td>改了题目</td>", -1).length - 1;
            var next = Pattern.compile("href=\"(/office/journal\\?[^\"]*before=[^\"]*)\"")
                    .matcher(page);
            if (!next.find()) {
                break;
            }
            page = auditor.get(next.group(1).replace("&amp;", "&")).body();
        }
        assertThat(seen).isEqualTo(120);
    }

    private UUID done(int times) {
        var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        var journal = program.getBean(Journal.class);
        UUID last = Viewers.as(
                SOMEBODY,
                () -> transaction.execute(status -> {
                    UUID id = null;
                    for (int i = 0; i < times; i++) {
                        id = journal.write(
                                Act.of("test.retitle", "改了题目", "memo", memo).with("n", i));
                    }
                    return id;
                }));
        Job sealing = program.getBeansOfType(Job.class).values().stream()
                .filter(job -> job.name().equals("journal.seal"))
                .findFirst()
                .orElseThrow();
        Viewers.as(SystemViewer.JOURNAL_SEALING, () -> {
            do { // the running program seals as well, and whoever comes second has nothing to do
                sealing.work().run();
            } while (program.getBean(JournalReading.class).waiting() > 0);
            return true;
        });
        return last;
    }
}
