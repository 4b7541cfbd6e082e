package org.gongkai.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What visibility costs: list, count and insert under the policies of sign-off as they stand in the database, against the same
 * predicate written by hand on the same rows by the owner, whom no policy binds. Either side has a pool of its own, begins, binds
 * the same values, reads every column and ends; ours names its viewer besides, which is in each figure, and one alone. Taken by
 * turns; medians.
 */
final class Visibility implements Benchmark {
    private static final int ROWS = 1_500_000;
    private static final int ORGANS = 1_000;
    private static final int INSERTS = 100; // a transaction, rolled back

    // as the page of an organ's sign-offs asks: one organ by its key, several as an array
    private static final String LIST = """
            select id, subject_kind, subject, organ, drafter, route, title, state, step, round, revision, version, content_hash,
                   number, begun_at, moved_at
            from bench_sign_off where organ = %s and state not in ('DRAFTING', 'RECALLED')
            order by moved_at desc, id desc limit 50""";
    private static final String COUNT = """
            select count(*) from bench_sign_off where organ = %s and state not in ('DRAFTING', 'RECALLED')
            and moved_at >= timestamptz '2026-06-01 00:00+08'""";
    private static final String INSERT = """
            insert into bench_sign_off (id, subject_kind, subject, organ, drafter, route, title, state, step, round, revision,
                version, content_hash, chosen, writers, participants, delegates, begun_at, moved_at)
            values (?, 'memo', ?, ?, ?, ?, '关于办公用房维修的签报', 'DRAFTING', 0, 1, 1, 1, 'hash', '{}', array[?]::uuid[],
                array[?]::uuid[], '{}', ?, ?)""";
    private static final String FILL = """
            insert into bench_sign_off (id, subject_kind, subject, organ, drafter, route, title, state, step, round, revision,
                version, content_hash, chosen, writers, participants, delegates, begun_at, moved_at)
            select gen_random_uuid(), 'memo', gen_random_uuid(), 1 + (i::bigint * 7919) %% %d, p, p, '关于第' || i || '号事项的签报',
                   (array['UNDER_WAY', 'ISSUED', 'FILED', 'FILED', 'FILED', 'FILED', 'FILED', 'SIGNED', 'RETURNED', 'DRAFTING'])[1 + i %% 10],
                   1, 1, 1, 1, 'hash', '{}', array[p], array[p, md5('b' || i %% 4999)::uuid, md5('c' || i %% 97)::uuid], '{}',
                   timestamptz '2024-01-01 00:00+08' + i * interval '1 minute' * 1.05,
                   timestamptz '2024-01-01 00:00+08' + i * interval '1 minute' * 1.05
            from generate_series(1, %d) i cross join lateral (select md5('a' || i %% 5003)::uuid as p) drafter""";

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public String description() {
        return "可见性规则的代价：一百五十万行中的列表、计数与新增，与手写同一条件相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        try (var database = OwnDatabase.start(root);
                var owner = database.asOwner();
                var byHand = database.ownersPool("public", 1)) {
            fill(owner);
            var ours = new Side(database.pool(), database.bean(PlatformTransactionManager.class));
            byHand.setAutoCommit(false); // as the program's pool has it
            var theirs = new Side(byHand, new JdbcTransactionManager(byHand));
            for (int organs : new int[] {1, 50, ORGANS}) {
                compare(organs, full ? 5 : 1, new Pair(figures, viewer(organs), ours, theirs));
            }
        }
    }

    private static void compare(int organs, int times, Pair pair) {
        Object named = organs == 1
                ? pair.viewer.organs().first()
                : pair.viewer.organs().toArray(Long[]::new);
        String key = organs == 1 ? "?" : "any (?)";
        String whose = ", " + organs + " organs";
        double[] naming = pair.compare(
                "naming the viewer, in all that follows" + whose,
                301 * times,
                side -> side.jdbc.queryForObject("select 1", Long.class));
        double[] list = pair.compare(
                "list of 50" + whose, 301 * times, side -> side.jdbc.queryForList(LIST.formatted(key), named));
        pair.figures.line(
                "list of 50" + whose + ", without naming the viewer, limit 1.5",
                "ms",
                list[0] - (naming[0] - naming[1]),
                list[1]);
        pair.compare(
                "named count" + whose + ", limit 2.5",
                21 * times,
                side -> side.jdbc.queryForObject(COUNT.formatted(key), Long.class, named));
        pair.compare(INSERTS + " inserts" + whose + ", limit 1.7", 31 * times, side -> insert(side.jdbc, pair.viewer));
    }

    /** Where the same work is done: as the program, or as the owner. */
    private static final class Side {
        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;

        private Side(DataSource source, PlatformTransactionManager manager) {
            this.jdbc = new JdbcTemplate(source);
            this.transaction = new TransactionTemplate(manager);
        }

        private double millis(Viewer viewer, Work work) {
            long start = System.nanoTime();
            Viewers.as(
                    viewer,
                    () -> transaction.execute(status -> {
                        status.setRollbackOnly();
                        work.on(this);
                        return status;
                    }));
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private interface Work {
        void on(Side side);
    }

    /** What is measured as one viewer, on either side. */
    private record Pair(Figures figures, Viewer viewer, Side ours, Side theirs) {
        /** Prints and returns the medians, ours and theirs, in milliseconds. */
        double[] compare(String figure, int rounds, Work work) {
            var one = new double[rounds];
            var other = new double[rounds];
            for (int round = -Math.max(5, rounds / 5); round < rounds; round++) {
                double a = ours.millis(viewer, work);
                double b = theirs.millis(viewer, work);
                if (round >= 0) {
                    one[round] = a;
                    other[round] = b;
                }
            }
            figures.line(figure, "ms", median(one), median(other));
            return new double[] {median(one), median(other)};
        }
    }

    private static void insert(JdbcTemplate jdbc, Viewer viewer) {
        var now = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        UUID person = viewer.person();
        for (int i = 0; i < INSERTS; i++) {
            jdbc.update(
                    INSERT,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    viewer.homes().last(),
                    person,
                    person,
                    person,
                    person,
                    now,
                    now);
        }
    }

    private static Viewer viewer(int organs) {
        // spread over the whole range, as the organs of a district are
        Set<Long> seen = LongStream.rangeClosed(1, organs)
                .map(n -> n * (ORGANS / organs))
                .boxed()
                .collect(Collectors.toSet());
        return Viewer.of(UUID.randomUUID(), seen, Set.of(1L), Set.of()); // seen are many, worked for is one
    }

    /** A table like sign-off's, without its references, under the very policies that stand on it. */
    private static void fill(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create table bench_sign_off (like sign_off)");
            statement.execute(FILL.formatted(ORGANS, ROWS));
            for (String sql : like(owner)) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze bench_sign_off");
        }
    }

    private static List<String> like(Connection owner) throws SQLException {
        var all = new ArrayList<String>();
        all.add("set maintenance_work_mem = '512MB'");
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select replace(regexp_replace(pg_get_indexdef(indexrelid), ' INDEX \\S+ ON', ' INDEX ON'),
                            'public.sign_off ', 'public.bench_sign_off ')
                        from pg_index where indrelid = 'sign_off'::regclass
                        union all select 'alter table bench_sign_off enable row level security'
                        union all select format('create policy %I on bench_sign_off for %s to gongkai_app %s %s', polname,
                            case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' end,
                            'using (' || pg_get_expr(polqual, polrelid) || ')', 'with check (' || pg_get_expr(polwithcheck, polrelid) || ')')
                        from pg_policy where polrelid = 'sign_off'::regclass
                        union all select 'grant select, insert on bench_sign_off to gongkai_app'""")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static double median(double[] all) {
        double[] values = all.clone();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
