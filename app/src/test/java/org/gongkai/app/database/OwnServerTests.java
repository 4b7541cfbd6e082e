package org.gongkai.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own server through every kind of death, one after the other on the same files: nothing may get lost on the way. */
class OwnServerTests {
    private static final Path PROGRAMS = Path.of("target/test-data/postgres");

    @TempDir
    private static Path data = Path.of("");

    @Test
    void rowsOutliveAStop() throws Exception {
        write("before the stop");
        try (var server = start()) {
            assertThat(rows(server)).contains("before the stop");
        }
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void theServerIsDurableAndLocalAndAsksForAPassword() throws Exception {
        try (var server = start()) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show data_checksums")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(cluster().resolve("postmaster.pid")).get(4))
                    .as("folder of the socket")
                    .isEmpty();
            assertThat(answer(
                            server,
                            "select datlocprovider::text || datlocale from pg_database where datname = 'gongkai'"))
                    .isEqualTo("bC.UTF-8");
            var access = server.awaited().access(Secrets.OWNER);
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), access.role(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("database/access.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aServerKilledUnderTheProgramComesBackOnItsPort() throws Exception {
        write("before the kill");
        try (var server = start()) {
            int port = server.awaited().port();
            kill("-KILL", postmaster());

            assertThat(rowsOnceItAnswers(server)).contains("before the kill");
            assertThat(server.awaited().port()).isEqualTo(port);
        }
    }

    @Test
    void aServerThatOutlivedItsProgramIsEndedAndReplaced() throws Exception {
        write("before the orphan");
        var orphan = serverWithoutProgram();
        try (var server = start()) {
            assertThat(rows(server)).contains("before the orphan");
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void aServerThatDiedWithItsProgramRecovers() throws Exception {
        write("before the crash");
        kill("-KILL", serverWithoutProgram().pid());
        assertThat(cluster().resolve("postmaster.pid")).exists();
        try (var server = start()) {
            assertThat(rows(server)).contains("before the crash");
        }
    }

    @Test
    void aPidThatPassedToAStrangerIsLeftAlone() throws Exception {
        write("before the stranger");
        var stranger = new ProcessBuilder("sleep", "60").start();
        leavePidFile(stranger.pid());
        try (var server = start()) {
            assertThat(rows(server)).contains("before the stranger");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aDeadProcessThatIsStillListedDoesNotCountAsAlive() throws Exception {
        write("before the zombie");
        var parent = new ProcessBuilder("sh", "-c", "sh -c 'exit 0' & echo $!; exec sleep 60").start();
        long zombie = Long.parseLong(parent.inputReader().readLine());
        leavePidFile(zombie);
        try (var server = start()) {
            assertThat(rows(server)).contains("before the zombie");
        } finally {
            parent.destroy();
        }
    }

    @Test
    void aTakenPortIsExchangedForAnother() throws Exception {
        write("before the move");
        int before = Secrets.in(data.resolve("database/access.properties")).port();
        try (var taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
                var server = start()) {
            assertThat(rows(server)).contains("before the move");
            assertThat(server.awaited().port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aFolderInUseIsRefusedAndItsServerGoesOn() throws Exception {
        try (var first = start()) {
            first.awaited();
            var second = start();
            assertThatThrownBy(second::awaited)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("正由另一个运行中的本程序使用")
                    .hasMessageContaining("--data");
            assertThat(answer(first, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void filesOfAnotherVersionAreRefused() throws Exception {
        write("of today");
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
        try (var server = start()) {
            assertThatThrownBy(server::awaited).isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 17");
        } finally {
            Files.writeString(cluster().resolve("PG_VERSION"), "18\n");
        }
    }

    @Test
    void anAttemptThatBrokeOffIsMadeAgain(@TempDir Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("database/server/cluster.new/base"));
        try (var server = OwnServer.start(fresh, PROGRAMS, Optional.empty())) {
            assertThat(answer(server, "select current_user")).isEqualTo(Secrets.OWNER);
        }
    }

    private static OwnServer start() {
        return OwnServer.start(data, PROGRAMS, Optional.empty());
    }

    private static void write(String row) throws SQLException {
        try (var server = start();
                var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (row text)");
            statement.execute("insert into kept values ('" + row + "')");
        }
    }

    private static List<String> rows(OwnServer server) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select array_agg(row) from kept")) {
            result.next();
            return List.of((String[]) result.getArray(1).getArray());
        }
    }

    private static List<String> rowsOnceItAnswers(OwnServer server) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return rows(server);
            } catch (SQLException notYet) {
                if (attempt == 500) {
                    throw notYet;
                }
                Patience.rest(Duration.ofMillis(50));
            }
        }
    }

    private static String answer(OwnServer server, String question) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(OwnServer server) throws SQLException {
        var access = server.awaited().access(Secrets.OWNER);
        return DriverManager.getConnection(access.url(), access.role(), access.password());
    }

    /** What a program killed with signal 9 leaves behind: its server, running, and no lock. */
    private static Process serverWithoutProgram() throws Exception {
        var folder = data.resolve("database");
        var lodging = Lodging.find(folder, PROGRAMS.toAbsolutePath(), Optional.empty());
        var cluster = new Cluster(lodging, folder.resolve("server.log"));
        var process =
                cluster.start(Secrets.in(folder.resolve("access.properties")).port());
        while (!cluster.accepts(process)) {
            assertThat(process.isAlive()).isTrue();
        }
        return process;
    }

    private static Path cluster() {
        return data.resolve("database/server/cluster");
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void leavePidFile(long pid) throws IOException {
        Files.writeString(
                cluster().resolve("postmaster.pid"), pid + "\n" + cluster() + "\n0\n5432\n\n127.0.0.1\n\nready\n");
    }

    private static void kill(String signal, long pid) throws IOException {
        Orphans.signal(signal, List.of(pid));
    }
}
