package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.report.RolledUp;
import org.gongkai.app.report.RollingUp;
import org.gongkai.app.visibility.Viewers;

/**
 * The reports of three thousand units, two hundred cells each, added up over four levels: on one database as the office above, under
 * the policies, beside the same sum over a table with a row a cell; and over three databases by foreign partitions, beside a fan-out
 * over three connections. The sums are compared.
 */
final class RollUps implements Benchmark {
    private static final int YEAR = 2022;
    private static final int CITIES = 10;
    private static final int DISTRICTS = 100;
    private static final int PUBLISHED = 1_000;
    private static final double LIMIT = 500;
    private static final String SUMS = IntStream.rangeClosed(1, 200)
            .mapToObj(i -> "sum(amounts[" + i + "])")
            .collect(Collectors.joining(", ", "array[", "]::bigint[]"));

    private static final String REPORTS = """
            insert into report (id, organ, year, state, draft, issue, subject, why, version, revision, begun_at, moved_at, moved_by,
                published_at)
            select gen_random_uuid(), %1$d + i, y, 'PUBLISHED', '{}', 1, gen_random_uuid(), '', 1, 1, now(), now(), gen_random_uuid(),
                now()
            from generate_series(%2$d, %3$d) i, generate_series(2021, 2022) y;
            insert into report_figure (organ, year, version, cell, amount)
            select %1$d + i, y, 1, 'cell' || c, (i * 7919 + c * 31 + y) %% 1000
            from generate_series(%2$d, %3$d) i, generate_series(2021, 2022) y, generate_series(1, 200) c;
            insert into report_amounts (organ, year, version, amounts)
            select organ, year, version, array_agg(amount::bigint order by substr(cell, 5)::int) from report_figure
            where organ >= %1$d group by organ, year, version;
            insert into report_version (id, report, organ, year, number, issue, purpose, json, months, organs, first_day, last_day, hash,
                kept_at, kept_by)
            select gen_random_uuid(), id, organ, year, 1, 1, 'SIGNED', '{}', '{}', array[organ], make_date(year, 1, 1),
                make_date(year, 12, 31), 'hash', now(), gen_random_uuid() from report where organ >= %1$d;
            insert into report_published (id, report, organ, organ_code, organ_name, organ_kind, parent, year, issue, title, json, months,
                why, clearance, published_at)
            select gen_random_uuid(), id, organ, organ::text, '机构', 'DEPARTMENT', null, year, 1, '', '{}', '{}', '',
                gen_random_uuid(), now()
            from report where organ >= %1$d and organ < %1$d + %4$d;""";
    /** As one would ask a table with a row a cell; by the owner, whom no policy binds. */
    private static final String BY_ROWS = """
            select p.upper, f.cell, sum(f.amount) from unnest(?::bigint[], ?::bigint[]) as p (organ, upper)
                join report r on r.organ = p.organ and r.year = 2022
                join report_figure f on f.organ = r.organ and f.year = r.year and f.version = r.version
            group by 1, 2""";

    @Override
    public String name() {
        return "rollup";
    }

    @Override
    public String description() {
        return "三千个单位的年度报告逐级汇总：一个数据库，以及用外部分区跨三个数据库，各不超过半秒";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        int units = full ? 30_000 : 3_000;
        try (var first = OwnDatabase.start(root)) {
            try (var owner = first.asOwner()) {
                tree(owner, units);
                fill(owner, 1 + CITIES + DISTRICTS, CITIES + DISTRICTS + units);
                one(first, owner, units, figures);
            }
            try (var second = OwnDatabase.start(root);
                    var third = OwnDatabase.start(root)) {
                for (OwnDatabase other : List.of(second, third)) {
                    try (var owner = other.asOwner()) {
                        fill(owner, 1 + CITIES + DISTRICTS, CITIES + DISTRICTS + PUBLISHED);
                    }
                }
                three(root, List.of(first, second, third), figures);
            }
        }
    }

    private static void tree(Connection owner, int units) throws SQLException {
        long province = Organs.FIRST;
        Organs.add(owner, "'province'", "null::bigint", 0, 0);
        Organs.add(owner, "'city'", province + "::bigint", 1, CITIES);
        Organs.add(owner, "'district'", province + " + 1 + i %% 10".replace("%%", "%"), 1 + CITIES, CITIES + DISTRICTS);
        Organs.add(
                owner,
                "'department'",
                (province + 1 + CITIES) + " + i %% 100".replace("%%", "%"),
                1 + CITIES + DISTRICTS,
                CITIES + DISTRICTS + units);
    }

    private static void fill(Connection owner, int from, int to) throws SQLException {
        try (var statement = owner.createStatement()) {
            // of the units, the first thousand are published
            statement.execute(REPORTS.formatted(Organs.FIRST, from, to, from + PUBLISHED));
            statement.execute("analyze");
        }
    }

    private static void one(OwnDatabase database, Connection owner, int units, Figures figures) throws Exception {
        var rolling = database.bean(RollingUp.class);
        var province = new Organ(Organs.FIRST, "bench", "省", "省", Organ.Kind.PROVINCE, null, null);
        var office = Organs.office(1 + CITIES + DISTRICTS + units);
        Callable<RolledUp> ours = () -> Viewers.as(office, () -> rolling.of(province, YEAR));
        RolledUp rolled = ours.call();
        if (rolled.node().there() != units) {
            throw new IllegalStateException("rolled up " + rolled.node().there() + " of " + units);
        }
        long[] byRows = byRows(owner, units);
        if (!Arrays.equals(rolled.node().amounts(), byRows)) {
            throw new IllegalStateException("the sums differ");
        }
        double took = Medians.millis(21, ours);
        figures.line(units + " organs × 200 cells, four levels, limit 500", "ms", took, LIMIT);
        figures.line(
                units + " organs × 200 cells, against a table with a row a cell",
                "ms",
                took,
                Medians.millis(5, () -> byRows(owner, units)));
    }

    private static long[] byRows(Connection owner, int units) throws SQLException {
        long[] sums = new long[200];
        Long[] organs = IntStream.rangeClosed(1 + CITIES + DISTRICTS, CITIES + DISTRICTS + units)
                .mapToObj(i -> Organs.FIRST + i)
                .toArray(Long[]::new);
        Long[] uppers = Arrays.stream(organs).map(organ -> organ % 100).toArray(Long[]::new);
        try (var statement = owner.prepareStatement(BY_ROWS)) {
            statement.setArray(1, owner.createArrayOf("bigint", organs));
            statement.setArray(2, owner.createArrayOf("bigint", uppers));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sums[Integer.parseInt(rows.getString(2).substring(4)) - 1] +=
                            rows.getBigDecimal(3).longValueExact();
                }
            }
        }
        return sums;
    }

    private static void three(Path root, List<OwnDatabase> provinces, Figures figures) throws Exception {
        try (var central = provinces.getFirst().asSuperuser("postgres");
                var statement = central.createStatement()) {
            statement.execute("create database nation");
        }
        try (var nation = provinces.getFirst().asSuperuser("nation")) {
            Script.run(nation, root.resolve("packaging/roll-up/nation.sql"), "password=bench");
            for (int i = 0; i < provinces.size(); i++) {
                try (var province = provinces.get(i).asSuperuser("gongkai")) {
                    Script.run(
                            province, root.resolve("packaging/roll-up/province.sql"), "name=p" + i, "password=bench");
                }
                Script.run(
                        nation,
                        root.resolve("packaging/roll-up/add-province.sql"),
                        "name=p" + i,
                        "host=127.0.0.1",
                        "port=" + provinces.get(i).port(),
                        "database=gongkai",
                        "password=bench");
            }
        }
        try (var asked = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + provinces.getFirst().port() + "/nation",
                        "gongkai_nation",
                        "bench");
                var connections = Connections.of(provinces);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<long[]> partitions =
                    () -> added(asked, "select amounts from rollup.by_province where year = 2022");
            Callable<long[]> fan = () -> {
                var parts = connections.all().stream()
                        .map(connection -> threads.submit(() -> added(
                                connection, "select " + SUMS + " from rollup.published_figures where year = 2022")))
                        .toList();
                long[] sums = new long[200];
                for (var part : parts) {
                    add(sums, part.get());
                }
                return sums;
            };
            if (!Arrays.equals(partitions.call(), fan.call())) {
                throw new IllegalStateException("the sums differ");
            }
            double took = Medians.millis(21, partitions);
            String what = "3 × " + PUBLISHED + " published reports over three databases";
            figures.line(what + ", by foreign partitions, limit 500", "ms", took, LIMIT);
            figures.line(what + ", against a fan-out over connections", "ms", took, Medians.millis(21, fan));
        }
    }

    /** One open connection a province, in the role that sees what is published. */
    private record Connections(List<Connection> all) implements AutoCloseable {
        static Connections of(Iterable<OwnDatabase> provinces) throws Exception {
            var all = new java.util.ArrayList<Connection>();
            for (OwnDatabase province : provinces) {
                all.add(DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + province.port() + "/gongkai", "gongkai_rollup", "bench"));
            }
            return new Connections(all);
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    private static long[] added(Connection connection, String sql) throws SQLException {
        long[] sums = new long[200];
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                add(
                        sums,
                        Arrays.stream((Long[]) rows.getArray(1).getArray())
                                .mapToLong(Long::longValue)
                                .toArray());
            }
        }
        return sums;
    }

    private static void add(long[] sums, long[] part) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += part[i];
        }
    }

    /** A script of {@code packaging/roll-up}, as psql would run it with these variables. */
    private static final class Script {
        static void run(Connection connection, Path script, String... variables) throws Exception {
            String sql = Files.readString(script);
            for (String variable : variables) {
                int at = variable.indexOf('=');
                String name = variable.substring(0, at);
                String value = variable.substring(at + 1);
                sql = sql.replace(":'" + name + "'", "'" + value + "'")
                        .replace(":\"" + name + "\"", "\"" + value + "\"");
            }
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
