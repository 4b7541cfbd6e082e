package org.gongkai.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.app.database.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two provinces on servers of their own, added up by PostgreSQL's own foreign partitions with the scripts that operators run. */
class ForeignRollUpTests {
    private static final Path SCRIPTS = Path.of("../packaging/roll-up");
    private static final String REPORT = """
            insert into report (id, organ, year, state, draft, issue, subject, why, version, revision, begun_at, moved_at, moved_by)
            values ('%1$s', %2$d, 2022, '%3$s', '{}', 1, '%1$s', '', 1, 1, now(), now(), '%1$s');
            insert into report_amounts (organ, year, version, amounts) values (%2$d, 2022, 1, array_fill(%4$d::bigint, array[200]));
            insert into report_version (id, report, organ, year, number, issue, purpose, json, months, organs, first_day, last_day, hash,
                kept_at, kept_by)
            values ('%1$s', '%1$s', %2$d, 2022, 1, 1, 'SIGNED', '{}', '{}', array[%2$d], '2022-01-01', '2022-12-31', 'h', now(), '%1$s')""";
    private static final String PUBLISHED = """
            insert into report_published (id, report, organ, organ_code, organ_name, organ_kind, parent, year, issue, title, json, months,
                why, clearance, published_at)
            values (gen_random_uuid(), '%1$s', %2$d, 'organ-%2$d', '机构', 'DEPARTMENT', null, 2022, 1, '', '{}', '{}', '', '%1$s', now())""";

    @TempDir
    private static Path folder;

    private static final List<Server> SERVERS = new ArrayList<>();

    @BeforeAll
    static void twoProvincesAndTheOneAbove() throws IOException, SQLException {
        for (String name : List.of("shaanxi", "gansu")) {
            SERVERS.add(Server.start(folder.resolve(name)));
        }
        for (int i = 0; i < 2; i++) {
            Server province = SERVERS.get(i);
            province.migrate();
            try (var superuser = province.superuser("gongkai")) {
                run(superuser, "province.sql", Map.of("name", name(i), "password", "below"));
                execute(superuser, REPORT.formatted(id(1), 1, "PUBLISHED", 1_000_000 * (i + 1)));
                execute(superuser, PUBLISHED.formatted(id(1), 1));
                execute(superuser, REPORT.formatted(id(2), 2, "SIGNED", 90_000_000));
            }
        }
        try (var superuser = SERVERS.getFirst().superuser("postgres")) {
            execute(superuser, "create database nation");
        }
        try (var nation = SERVERS.getFirst().superuser("nation")) {
            run(nation, "nation.sql", Map.of("password", "above"));
            for (int i = 0; i < 2; i++) {
                run(
                        nation,
                        "add-province.sql",
                        Map.of(
                                "name", name(i),
                                "host", "127.0.0.1",
                                "port", String.valueOf(SERVERS.get(i).port()),
                                "database", "gongkai",
                                "password", "below"));
            }
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(Server::close);
    }

    private static String name(int i) {
        return i == 0 ? "shaanxi" : "gansu";
    }

    private static String id(int n) {
        return "00000000-0000-4000-8000-00000000000" + n;
    }

    private static Connection nation() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + SERVERS.getFirst().port() + "/nation", "gongkai_nation", "above");
    }

    @Test
    void everyProvinceIsAddedUpWhereItLies() throws SQLException {
        try (var nation = nation();
                var statement = nation.createStatement()) {
            try (var rows = statement.executeQuery(
                    "select province, reports, amounts[1], amounts[200] from rollup.by_province where year = 2022 order by 1")) {
                assertThat(rows.next()).isTrue();
                assertThat(List.of(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)))
                        .containsExactly("gansu", 1L, 2_000_000L, 2_000_000L);
                assertThat(rows.next()).isTrue();
                assertThat(List.of(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)))
                        .containsExactly("shaanxi", 1L, 1_000_000L, 1_000_000L);
                assertThat(rows.next()).isFalse();
            }
            List<String> plan = new ArrayList<>();
            try (var rows =
                    statement.executeQuery("explain (verbose) select * from rollup.by_province where year = 2022")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            assertThat(plan.stream().filter(line -> line.contains("Remote SQL")).toList())
                    .hasSize(2)
                    .allMatch(line -> line.contains("sum(") && line.contains("GROUP BY"));
            assertThat(plan.stream().collect(Collectors.joining("\n"))).contains("Async Foreign Scan");
        }
    }

    @Test
    void theRoleAboveSeesWhatIsPublishedAndNothingElse() throws SQLException {
        try (var below = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + SERVERS.getFirst().port() + "/gongkai",
                        "gongkai_rollup",
                        "below");
                var statement = below.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from rollup.published_figures")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(1);
            }
            for (String table : List.of(
                    "report", "report_amounts", "report_version", "report_published", "person", "journal_entry")) {
                assertThatThrownBy(() -> statement.executeQuery("select * from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("create table x (y int)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** As psql runs a script with these variables. */
    private static void run(Connection connection, String script, Map<String, String> variables)
            throws IOException, SQLException {
        String sql = Files.readString(SCRIPTS.resolve(script));
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            sql = sql.replace(":'" + variable.getKey() + "'", "'" + variable.getValue() + "'")
                    .replace(":\"" + variable.getKey() + "\"", "\"" + variable.getValue() + "\"");
        }
        execute(connection, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
