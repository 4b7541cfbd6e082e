package org.gongkai.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.proof.JournalTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;

/** Entries come into the tree once each, however late their transaction commits and however many nodes seal. */
@RunningProgram
class SealingTests {
    private final Acts acts;
    private final Journal journal;
    private final JournalReading reading;
    private final JdbcClient jdbc;
    private final String memo = UUID.randomUUID().toString();

    SealingTests(
            @Autowired Journal journal,
            @Autowired Sealing sealing,
            @Autowired JournalReading reading,
            @Autowired JournalKeys keys,
            @Autowired PlatformTransactionManager transactions,
            @Autowired FlywayConnectionDetails owner,
            @Autowired JdbcClient jdbc) {
        this.acts = new Acts(journal, sealing, keys, transactions, owner);
        this.journal = journal;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingWaits() {
        acts.seal();
    }

    @Test
    void whatWasDoneIsSealedInTheOrderInWhichItWasDone() throws SQLException {
        var ids = acts.done(memo, 7);
        acts.seal();
        try (Connection connection = acts.asOwner()) {
            var tables = new JournalTables(connection);
            long before = -1;
            for (UUID id : ids) {
                long position = tables.leafOf(id).orElseThrow().position();
                assertThat(position).isGreaterThan(before);
                before = position;
            }
            assertThat(acts.findings(connection, List.of())).isEmpty();
        }
    }

    @Test
    void aSubjectsEntriesAreFoundOnceAndInOrderWhetherSealedOrNot() {
        List<UUID> done = new ArrayList<>(acts.done(memo, JournalReading.PAGE));
        acts.seal();
        done.addAll(acts.done(memo, 3));
        acts.as(Acts.WANG, () -> journal.write(Act.of("memo.edit", "修改", "person", memo)));
        var first = Viewers.as(Acts.AUDITOR, () -> reading.subject("memo", memo, null));
        assertThat(first).hasSize(JournalReading.PAGE + 1);
        UUID last = first.get(JournalReading.PAGE - 1).id();
        var rest = Viewers.as(Acts.AUDITOR, () -> reading.subject("memo", memo, last));
        assertThat(first.stream().limit(JournalReading.PAGE).map(Recorded::id))
                .containsExactlyElementsOf(done.subList(0, JournalReading.PAGE));
        assertThat(rest)
                .extracting(Recorded::id)
                .containsExactlyElementsOf(done.subList(JournalReading.PAGE, done.size()));
        acts.seal();
        assertThat(Viewers.as(Acts.AUDITOR, () -> reading.subject("memo", memo, last)))
                .as("and the same when all has its place")
                .extracting(Recorded::id)
                .containsExactlyElementsOf(rest.stream().map(Recorded::id).toList());
        assertThat(Viewers.as(Acts.AUDITOR, () -> reading.subject("person", memo, null)))
                .hasSize(1);
        assertThat(Viewers.as(Acts.WANG, () -> reading.subject("memo", memo, null)))
                .as("only auditors find anything")
                .isEmpty();
    }

    @Test
    void anActThatIsUndoneLeavesNoEntry() {
        assertThatThrownBy(() -> acts.as(Acts.WANG, () -> {
                    journal.write(Act.of("memo.edit", "修改", "memo", memo));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(count("journal_entry where subject = :memo")).isZero();
    }

    @Test
    void outsideATransactionNothingIsWritten() {
        assertThatThrownBy(() -> Viewers.as(Acts.WANG, () -> journal.write(Act.of("memo.edit", "修改", "memo", memo))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEntryThatIsCommittedLateGetsALaterPlaceAndIsNotPassedOver() throws Exception {
        var written = new CountDownLatch(1);
        var othersAreSealed = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = acts.asOwner()) {
            var late = pool.submit(() -> acts.as(Acts.WANG, () -> {
                UUID id = journal.write(Act.of("memo.edit", "修改", "memo", memo));
                written.countDown();
                await(othersAreSealed);
                return id;
            }));
            await(written);
            UUID early = acts.done(memo, 1).getFirst();
            acts.seal();
            othersAreSealed.countDown();
            UUID id = late.get();
            acts.seal();
            var tables = new JournalTables(connection);
            assertThat(tables.leafOf(id).orElseThrow().position())
                    .isGreaterThan(tables.leafOf(early).orElseThrow().position());
            assertThat(acts.findings(connection, List.of())).isEmpty();
        }
    }

    @Test
    void manyWhoSealAtOnceGiveEachEntryOnePlace() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = pool.submit(() -> acts.done(memo, 150));
            var sealers = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(n -> pool.submit(() -> {
                        int sealed = 0;
                        while (!work.isDone()) {
                            sealed += acts.seal();
                        }
                        return sealed;
                    }))
                    .toList();
            for (var sealer : sealers) {
                sealer.get();
            }
            acts.seal();
            var ids = new HashSet<>(work.get());
            try (Connection connection = acts.asOwner()) {
                var tables = new JournalTables(connection);
                var places = new HashSet<Long>();
                for (UUID id : ids) {
                    places.add(tables.leafOf(id).orElseThrow().position());
                }
                assertThat(places).hasSize(150);
                assertThat(acts.findings(connection, List.of())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal_entry", "journal_leaf", "journal_tile", "journal_head", "journal_key"})
    void theProgramMayNeitherChangeNorRemove(String table) {
        var viewer = SystemViewer.JOURNAL_SEALING.viewer();
        String column = table.equals("journal_entry") ? "label" : table.equals("journal_tile") ? "number" : "key";
        column = table.equals("journal_key") ? "signing" : column;
        for (String act : List.of(
                "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> acts.as(viewer, () -> jdbc.sql(act).update()))
                    .as(act)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyWritesInAnothersName() {
        assertThatThrownBy(() -> acts.as(Acts.WANG, () -> jdbc.sql("""
                                insert into journal_entry
                                    (id, at, who, act, label, subject_kind, subject, facts, digest, key, hash, code)
                                values (gen_random_uuid(), now(), 'person:another', 'a', 'a', 'a', 'a', '{}', '', '', '', '')""").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyAuditorsRead() {
        acts.done(memo, 1);
        String sql = "select count(*) from journal_entry";
        assertThat(acts.as(Acts.WANG, () -> jdbc.sql(sql).query(Long.class).single()))
                .isZero();
        assertThat(acts.as(Acts.AUDITOR, () -> jdbc.sql(sql).query(Long.class).single()))
                .isPositive();
    }

    private long count(String from) {
        return acts.as(
                Acts.AUDITOR,
                () -> jdbc.sql("select count(*) from " + from)
                        .param("memo", memo)
                        .query(Long.class)
                        .single());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
