package org.gongkai.app.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every transaction has a viewer from its first statement to its last, and nothing outside one sees anything. */
@RunningProgram
class ViewedTransactionsTests {
    private static final Viewer CLERK = Viewer.of(UUID.randomUUID(), Set.of(), Set.of(7L), Set.of());
    private static final Viewer LEADER = Viewer.of(UUID.randomUUID(), Set.of(7L, 9L), Set.of(7L), Set.of("a", "b"));

    private final JdbcClient jdbc;
    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final TransactionTemplate inner;

    ViewedTransactionsTests(
            @Autowired JdbcClient jdbc,
            @Autowired HikariDataSource pool,
            @Autowired PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.transaction = new TransactionTemplate(manager);
        this.inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void withoutAViewerNoneBeginsAndTheConnectionGoesBack() throws InterruptedException {
        for (int i = 0; i < 3 * pool.getMaximumPoolSize(); i++) {
            assertThatThrownBy(() -> transaction.execute(status -> "never"))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .hasRootCauseMessage("no viewer is named for this transaction");
        }
        // the program's own jobs may hold one for a moment
        for (int i = 0; i < 100 && pool.getHikariPoolMXBean().getActiveConnections() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        String begun = Viewers.as(CLERK, () -> transaction.execute(status -> viewer(jdbc)));
        assertThat(begun).isEqualTo(CLERK.name());
    }

    /** The rule is asked at the first row: an empty table answers with nothing, as it would to anybody. */
    @Test
    void outsideATransactionATableUnderARuleRaises() {
        for (String sql : new String[] {
            "select count(*) from role_holding",
            "select count(*) from person",
            "select viewer_organ_ranges()",
            "insert into journal_entry (id, at, who, act, label, subject_kind, subject, facts)"
                    + " values (gen_random_uuid(), clock_timestamp(), 'x', 'x', 'x', 'x', 'x', '{}')"
        }) {
            assertThatThrownBy(
                            () -> Viewers.as(CLERK, () -> jdbc.sql(sql).query().listOfRows()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("no viewer is named");
        }
    }

    @Test
    void theDatabaseKnowsTheWholeViewer() {
        String seen = Viewers.as(
                LEADER,
                () -> transaction.execute(status -> jdbc.sql("""
                        select viewer_name(), viewer_person()::text, viewer_organs()::text, viewer_homes()::text,
                               viewer_organ_ranges()::text, viewer_may('a')::text, viewer_may('c')::text""")
                        .query((row, n) -> String.join(
                                " ",
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                        .single()));
        assertThat(seen)
                .isEqualTo("%s %s {7,9} {7} {[7,8),[9,10)} true false".formatted(LEADER.name(), LEADER.person()));
    }

    @Test
    void rangesHoldTheSameOrgansAndNoOther() {
        var random = new Random(4);
        for (int round = 0; round < 200; round++) {
            var organs = new TreeSet<Long>();
            for (int i = random.nextInt(12); i > 0; i--) {
                organs.add(random.nextLong(-3, 20));
            }
            List<Long> held = Viewers.as(
                    Viewer.of(UUID.randomUUID(), organs, Set.of(), Set.of()),
                    () -> transaction.execute(status -> jdbc.sql(
                                    "select n from generate_series(-5::bigint, 25) n where n <@ (select viewer_organ_ranges()) order by n")
                            .query(Long.class)
                            .list()));
            assertThat(held).as(organs.toString()).containsExactlyElementsOf(organs);
        }
    }

    @Test
    void nobodyStaysOnTheConnection() throws Exception {
        try (var connection = pool.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            var own = new TransactionTemplate(new ViewedTransactions(one));
            var client = JdbcClient.create(one);
            Viewers.as(
                    LEADER,
                    () -> own.execute(status -> {
                        assertThat(viewer(client)).isEqualTo(LEADER.name());
                        return status;
                    }));
            assertThatThrownBy(() -> viewer(client)).rootCause().hasMessageContaining("no viewer is named");
            connection.rollback();
            assertThatThrownBy(() -> Viewers.as(
                            LEADER,
                            () -> own.execute(status -> {
                                throw new IllegalStateException("rolled back");
                            })))
                    .hasMessage("rolled back");
            assertThatThrownBy(() -> viewer(client)).rootCause().hasMessageContaining("no viewer is named");
            connection.rollback();
        }
    }

    @Test
    void anInnerTransactionHasTheViewerToo() {
        Viewers.as(
                CLERK,
                () -> transaction.execute(outer -> {
                    assertThat((String) inner.execute(status -> viewer(jdbc))).isEqualTo(CLERK.name());
                    return assertThat(viewer(jdbc)).isEqualTo(CLERK.name());
                }));
    }

    @Test
    void aTransactionKeepsItsViewerAndOnlyAnInnerOneTakesTheNext() {
        Viewers.as(
                CLERK,
                () -> transaction.execute(outer -> Viewers.as(LEADER, () -> {
                    assertThat(viewer(jdbc)).isEqualTo(CLERK.name());
                    assertThat((String) inner.execute(status -> viewer(jdbc))).isEqualTo(LEADER.name());
                    return assertThat(viewer(jdbc)).isEqualTo(CLERK.name());
                })));
    }

    @Test
    void aSavepointThatIsRolledBackKeepsTheViewer() {
        Viewers.as(
                CLERK,
                () -> transaction.execute(status -> {
                    Object before = status.createSavepoint();
                    assertThatThrownBy(() -> jdbc.sql("select 1 / 0").query().singleRow());
                    status.rollbackToSavepoint(before);
                    return assertThat(viewer(jdbc)).isEqualTo(CLERK.name());
                }));
    }

    private static String viewer(JdbcClient client) {
        return client.sql("select viewer_name()").query(String.class).single();
    }
}
