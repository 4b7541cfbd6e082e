package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What power cuts, impatient people and full ports do to the whole program. */
class ProgramDrillTests {
    @TempDir
    Path data;

    @Test
    void itComesBackAfterEveryKill() throws Exception {
        try (var program = Program.start(data)) {
            var address = program.awaitAddress();
            assertThat(Program.status(address, "/health")).isEqualTo(200);

            var server = ProcessHandle.of(postmaster()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            awaitHealth(address);

            program.kill();
            assertThat(isAlive(postmaster()))
                    .as("the server outlives the program")
                    .isTrue();
        }
        try (var program = Program.start(data)) {
            var address = program.awaitAddress();
            assertThat(Program.status(address, "/health")).isEqualTo(200);

            var server = ProcessHandle.of(postmaster()).orElseThrow();
            program.kill();
            server.destroyForcibly();
        }
        try (var program = Program.start(data)) {
            var address = program.awaitAddress();
            assertThat(Program.status(address, "/health")).isEqualTo(200);

            assertThat(program.stop()).isEqualTo(128 + 15);
            assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void aTakenPortIsSaidPlainly() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var program = Program.start(data, "--server.port=" + taken.getLocalPort())) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.said())
                    .contains("端口 " + taken.getLocalPort() + " 已被别的程序占用")
                    .contains("--port")
                    .doesNotContain("Exception");
        }
        assertThat(cluster()).as("no server was started for nothing").doesNotExist();
    }

    @Test
    void anAddressThatIsNoneIsSaidPlainly() throws Exception {
        try (var program = Program.start(data, "--gongkai.database.url=postgres://somewhere/db")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.said()).contains("jdbc:postgresql://").doesNotContain("Exception");
        }
    }

    private static void awaitHealth(URI address) throws InterruptedException {
        while (Program.status(address, "/health") != 200) {
            Thread.sleep(50);
        }
    }

    private long postmaster() throws Exception {
        try (Stream<String> lines = Files.lines(cluster().resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private Path cluster() {
        return data.resolve("database/server/cluster");
    }
}
