package org.gongkai.bench;

import java.io.FileOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gongkai.app.report.FactSum;
import org.gongkai.app.visibility.Viewers;
import org.postgresql.PGConnection;

/**
 * A district's report, all cells, counted from its ledgers and registers: 24 organs, 105 000 decisions, 66 requests, 85 cases. Beside
 * it a PostgreSQL scan over the decisions and DuckDB over the same rows, which only answer for the ledgers; and the same report with
 * a million decisions (ten with {@code --full}). What the three say of the year is compared.
 */
final class ReportBuild implements Benchmark {
    private static final int ORGANS = 24;
    private static final int YEAR = 2022;
    private static final double LIMIT = 10;
    private static final double GROWTH = 1.5;
    /** A server that has been running for a while, on either size. */
    private static final int WARM_UP = 600;

    /** Decisions of the year as the demonstration has them, 分 of the charges adding up by themselves. */
    private static final Map<String, Integer> OF_THE_YEAR =
            new TreeMap<>(Map.of("LICENCE", 84_598, "PENALTY", 19_546, "COERCION", 178, "CHARGE", 678));

    private static final String DECISIONS = """
            insert into decision (id, organ, kind, number, decided, title, party, party_kind, amount, details, digest, disclosure,
                disclosure_ground, entered_at)
            select gen_random_uuid(), %1$d + i %% 24, '%2$s', '%3$s' || i, %4$s + (i::bigint * 7919 %% %5$d)::int, '关于第' || i || '号事项的决定',
                '单位' || i %% 5003, 'LEGAL', case when '%2$s' = 'CHARGE' then 10000 + i::bigint * 37 %% 400000 end, '{}',
                decode(md5(i::text), 'hex'), 'WITHHELD', '', now()
            from generate_series(1, %6$d) i""";
    private static final String TALLIES = """
            insert into tally (organ, grain, start, measure, amount)
            select organ, g.grain, date_trunc(g.part, decided)::date, m.measure, sum(m.amount)
            from decision cross join lateral (values
                    ('table2.licences', case when kind = 'LICENCE' then 1 end), ('table2.penalties', case when kind = 'PENALTY' then 1 end),
                    ('table2.coercion', case when kind = 'COERCION' then 1 end),
                    ('table2.chargesWanYuan', case when kind = 'CHARGE' then amount end)) m (measure, amount)
                cross join (values ('D', 'day'), ('M', 'month'), ('Y', 'year')) g (grain, part)
            where m.amount is not null group by 1, 2, 3, 4""";
    private static final String REGISTERS = """
            insert into person (id, account, name, since) values ('00000000-0000-4000-8000-00000000beac', 'bench', '测试', '2010-01-01');
            insert into disclosure_request (id, organ, number, received, channel, requester_kind, requester_shown, asked, outcome, closed,
                reply_way, entered_by, entered_at)
            select gen_random_uuid(), %1$d + i %% 24, 'R' || i, date '2022-01-05' + i * 4, 'INTERNET', 'NATURAL_PERSON', '张*', '测试', 'A',
                date '2022-01-05' + i * 4 + 15, 'ONLINE', '00000000-0000-4000-8000-00000000beac', now() from generate_series(1, 66) i;
            insert into remedy_case (id, organ, kind, number, forum, applicant_shown, natural_person, received, no_request_reason, counts,
                counts_reason, result, decided, no_reconsideration_reason, entered_by, entered_at)
            select gen_random_uuid(), %1$d + i %% 24, k.kind, 'C' || i, '区人民法院', '李*', true, date '2022-01-05' + i * 4, '测试', true, '测试',
                null, null, case when k.kind = 'LITIGATION_AFTER_RECONSIDERATION' then '测试' end,
                '00000000-0000-4000-8000-00000000beac', now()
            from generate_series(1, 85) i cross join lateral (select case when i <= 29 then 'RECONSIDERATION' when i <= 74 then
                'DIRECT_LITIGATION' else 'LITIGATION_AFTER_RECONSIDERATION' end) k (kind)""";
    private static final String SCAN = """
            select kind, count(*), cast(coalesce(sum(amount), 0) as bigint) from decision
            where organ between %1$d and %2$d and decided between date '2022-01-01' and date '2022-12-31' group by kind""".formatted(Organs.FIRST, Organs.FIRST + ORGANS - 1);

    @Override
    public String name() {
        return "report-build";
    }

    @Override
    public String description() {
        return "从台账生成一份区级年度报告的全部数据：不超过 10 毫秒，台账大百倍也不过一倍半；与扫描和 DuckDB 相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        try (var database = OwnDatabase.start(root);
                var owner = database.asOwner()) {
            Organs.add(owner, "'district'", "null::bigint", 0, 0);
            Organs.add(owner, "'department'", Organs.FIRST + "::bigint", 1, ORGANS - 1);
            int years = full ? 10_000_000 : 1_000_000;
            execute(owner, REGISTERS.formatted(Organs.FIRST));
            for (Map.Entry<String, Integer> kind : OF_THE_YEAR.entrySet()) {
                execute(owner, decisions(kind.getKey(), "Y", "date '2022-01-01'", 365, kind.getValue()));
            }
            execute(owner, TALLIES);
            double small = measure(database, owner, "105 000", figures, 201);
            grow(owner, years - 105_000);
            double large = measure(database, owner, full ? "10 000 000" : "1 000 000", figures, 201);
            figures.line(
                    "growth of a report's time from 105 000 to " + (full ? "10 000 000" : "1 000 000")
                            + " decisions, limit 1.5",
                    "×",
                    large / small,
                    GROWTH);
        }
    }

    private static String decisions(String kind, String series, String from, int days, int count) {
        return DECISIONS.formatted(Organs.FIRST, kind, series, from, days, count);
    }

    /** More decisions of all years since 2013; indexes are made after, as a bulk load does. */
    private static void grow(Connection owner, int more) throws SQLException {
        execute(owner, "set maintenance_work_mem = '256MB'");
        var indexes = new java.util.ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
                        where indrelid = 'decision'::regclass and not indisunique""")) {
            while (rows.next()) {
                indexes.add(rows.getString(2));
                execute(owner, "drop index " + rows.getString(1));
            }
        }
        execute(owner, decisions("LICENCE", "M", "date '2013-01-01'", 3652, more));
        for (String index : indexes) {
            execute(owner, index);
        }
        execute(owner, "delete from tally");
        execute(owner, TALLIES);
    }

    private static double measure(OwnDatabase database, Connection owner, String size, Figures figures, int rounds)
            throws Exception {
        execute(owner, "vacuum analyze decision");
        execute(owner, "vacuum analyze tally");
        execute(owner, "analyze");
        var sum = database.bean(FactSum.class);
        var office = Organs.office(ORGANS);
        Callable<org.gongkai.app.report.Figures> report =
                () -> Viewers.as(office, () -> sum.of(sum.extent(Organs.FIRST, YEAR)));
        Map<String, BigDecimal> scanned = scan(owner);
        same(report.call(), scanned);
        for (int i = 0; i < WARM_UP; i++) {
            report.call();
        }
        double took = Medians.millis(rounds, report);
        figures.line("report of a district of " + size + " decisions, all cells, limit 10", "ms", took, LIMIT);
        figures.line(
                "report of " + size + ", against a scan of the decisions",
                "ms",
                took,
                Medians.millis(7, () -> scan(owner)));
        duck(database, owner, size, took, scanned, figures);
        return took;
    }

    private static void same(org.gongkai.app.report.Figures report, Map<String, BigDecimal> scanned) {
        var said = new TreeMap<String, BigDecimal>(Map.of(
                "LICENCE", report.of("table2.licences"),
                "PENALTY", report.of("table2.penalties"),
                "COERCION", report.of("table2.coercion"),
                "CHARGE", report.of("table2.chargesWanYuan")));
        said.forEach((kind, amount) -> {
            if (amount.compareTo(scanned.getOrDefault(kind, BigDecimal.ZERO)) != 0) {
                throw new IllegalStateException(kind + ": the report says " + amount + ", the rows " + scanned);
            }
        });
        if (report.of("table3.A.6").intValue() != 66
                || report.of("table4.4").intValue()
                                + report.of("table4.9").intValue()
                                + report.of("table4.14").intValue()
                        != 85) {
            throw new IllegalStateException("the registers are not counted");
        }
    }

    private static Map<String, BigDecimal> scan(Connection connection) throws SQLException {
        var sums = new TreeMap<String, BigDecimal>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SCAN)) {
            while (rows.next()) {
                String kind = rows.getString(1);
                sums.put(
                        kind,
                        kind.equals("CHARGE")
                                ? BigDecimal.valueOf(rows.getLong(3), 6)
                                : BigDecimal.valueOf(rows.getLong(2)));
            }
        }
        return sums;
    }

    /** The same rows in DuckDB, in memory. */
    private static void duck(
            OwnDatabase database,
            Connection owner,
            String size,
            double took,
            Map<String, BigDecimal> scanned,
            Figures figures)
            throws Exception {
        Path csv = database.data().resolve("decisions.csv");
        try (var out = new FileOutputStream(csv.toFile())) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select organ, kind, decided, amount from decision) to stdout (format csv)", out);
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("create table decision (organ bigint, kind varchar, decided date, amount bigint)");
            statement.execute("copy decision from '" + csv + "' (format csv)");
            if (!scan(duck).equals(scanned)) {
                throw new IllegalStateException("DuckDB says " + scan(duck) + ", PostgreSQL " + scanned);
            }
            figures.line(
                    "report of " + size + ", against DuckDB over the decisions",
                    "ms",
                    took,
                    Medians.millis(21, () -> scan(duck)));
        }
        Files.delete(csv);
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
