package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.proof.Finding;
import org.gongkai.proof.JournalCheck;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the journal costs and what it finds, in the program itself on its own durable PostgreSQL: the same act with and without
 * its entry, by turns; a thousand manipulations by the owner of the tables; how fast entries are sealed and gone over.
 */
final class JournalActs implements Benchmark {
    private static final int MANIPULATIONS = 1000;
    private static final int ROUNDS = 11;

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String description() {
        return "日志：同一个动作记与不记之比，一千次随机篡改查出几次，每秒封存和核对多少条";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        try (OwnDatabase database = OwnDatabase.start(root)) {
            new Run(database, figures, full).all();
        }
    }

    private static final class Run {
        private final OwnDatabase database;
        private final Figures figures;
        private final boolean full;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;
        private final Journal journal;
        private final Viewer viewer = Viewer.of(UUID.randomUUID(), Set.of(), Set.of(1L), Set.of());

        Run(OwnDatabase database, Figures figures, boolean full) {
            this.database = database;
            this.figures = figures;
            this.full = full;
            this.transaction = new TransactionTemplate(database.bean(PlatformTransactionManager.class));
            this.jdbc = database.bean(JdbcClient.class);
            this.journal = database.bean(Journal.class);
        }

        void all() throws Exception {
            write(600, 120);
            seal();
            tampering();
            acts();
            sealing();
            verifying();
        }

        /** Entries as the program writes them, many in a transaction. */
        private void write(int count, int atOnce) {
            for (int from = 0; from < count; from += atOnce) {
                int first = from;
                Viewers.as(
                        viewer,
                        () -> transaction.execute(status -> {
                            for (int n = first; n < first + atOnce; n++) {
                                journal.write(
                                        Act.of("bench.move", "签批", "bench", n).with("step", "签发"));
                            }
                            return true;
                        }));
            }
        }

        /** The act: one row read and moved on by its revision, one row of what happened, as a tap on a task does. */
        private void acts() throws Exception {
            try (Connection owner = database.asOwner();
                    var statement = owner.createStatement()) {
                statement.execute(
                        "create table bench_task (id int primary key, state text not null, revision int not null)");
                statement.execute(
                        "create table bench_move (id uuid primary key, task int not null, who text not null)");
                statement.execute("insert into bench_task select n, 'waiting', 0 from generate_series(0, 999) n");
                statement.execute("grant select, insert, update on bench_task, bench_move to gongkai_app");
            }
            int count = full ? 4000 : 800;
            for (int threads : new int[] {1, 8}) {
                act(false, count / 2, threads);
                act(true, count / 2, threads);
                double[] with = new double[ROUNDS];
                double[] without = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    without[round] = act(false, count, threads);
                    with[round] = act(true, count, threads);
                }
                figures.line(
                        "acts with their entry against without, " + threads + " at once, limit 0.7",
                        "acts/s",
                        count / median(with),
                        count / median(without));
            }
        }

        /** Of many short rounds by turns: what else the machine does for a moment spoils one of them, not the comparison. */
        private static double median(double[] seconds) {
            return Arrays.stream(seconds)
                    .sorted()
                    .skip(seconds.length / 2)
                    .findFirst()
                    .orElseThrow();
        }

        private double act(boolean journaled, int count, int threads) throws Exception {
            IntConsumer one = n -> Viewers.as(
                    viewer,
                    () -> transaction.execute(status -> {
                        int task = n % 1000;
                        int revision = jdbc.sql("select revision from bench_task where id = :id")
                                .param("id", task)
                                .query(Integer.class)
                                .single();
                        jdbc.sql(
                                        "update bench_task set revision = revision + 1 where id = :id and revision = :revision")
                                .param("id", task)
                                .param("revision", revision)
                                .update();
                        jdbc.sql("insert into bench_move (id, task, who) values (:id, :task, :who)")
                                .param("id", UUID.randomUUID())
                                .param("task", task)
                                .param("who", viewer.name())
                                .update();
                        if (journaled) {
                            journal.write(
                                    Act.of("bench.move", "签批", "bench", task).with("step", "签发"));
                        }
                        return true;
                    }));
            long start = System.nanoTime();
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> parts = new ArrayList<>();
                for (int part = 0; part < threads; part++) {
                    int first = part;
                    parts.add(pool.submit(() -> {
                        for (int n = first; n < count; n += threads) {
                            one.accept(n);
                        }
                    }));
                }
                for (Future<?> part : parts) {
                    part.get();
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }

        private void sealing() throws Exception {
            seal();
            write(full ? 200_000 : 20_000, 500);
            try (Connection owner = database.asOwner()) {
                double waiting = waiting(owner);
                long start = System.nanoTime();
                while (waiting(owner) > 0) {
                    seal();
                }
                figures.line("sealing", "entries/s, limit 1000", waiting / ((System.nanoTime() - start) / 1e9), 1000);
            }
        }

        private static double waiting(Connection owner) throws SQLException {
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery("select count(*) from journal_waiting")) {
                rows.next();
                return rows.getDouble(1);
            }
        }

        private void seal() {
            Job job = database.beans(Job.class).stream()
                    .filter(one -> one.name().equals("journal.seal"))
                    .findFirst()
                    .orElseThrow();
            Viewers.as(SystemViewer.JOURNAL_SEALING, () -> {
                job.work().run();
                return true;
            });
        }

        private void verifying() throws Exception {
            try (Connection owner = snapshot()) {
                long start = System.nanoTime();
                var outcome = JournalCheck.run(new JournalTables(owner), keys(), List.of(), finding -> {});
                figures.line(
                        "verifying",
                        "entries/s, limit 10000",
                        outcome.sealed() / ((System.nanoTime() - start) / 1e9),
                        10_000);
            }
        }

        private void tampering() throws Exception {
            try (Connection owner = snapshot()) {
                Tampering tampering = new Tampering(owner, new Random(20_261_126));
                int found = 0;
                int named = 0;
                for (int n = 0; n < MANIPULATIONS; n++) {
                    var savepoint = owner.setSavepoint();
                    Tampering.Touched touched = tampering.one();
                    List<Finding> findings = new ArrayList<>();
                    JournalCheck.run(new JournalTables(owner), keys(), List.of(), findings::add);
                    found += findings.isEmpty() ? 0 : 1;
                    named += findings.stream().anyMatch(touched::isNamedBy) ? 1 : 0;
                    owner.rollback(savepoint);
                }
                figures.line("manipulations found", "of 1000, limit 1000", found, MANIPULATIONS);
                figures.line("manipulations of which the row is named", "of 1000, limit 1000", named, MANIPULATIONS);
                owner.rollback();
            }
        }

        private Keyring keys() throws IOException {
            return Keyring.in(database.data().resolve("keys"));
        }

        private Connection snapshot() throws IOException, SQLException {
            Connection owner = database.asOwner();
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return owner;
        }
    }
}
