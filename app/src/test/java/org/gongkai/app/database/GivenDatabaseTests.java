package org.gongkai.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.app.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that has a PostgreSQL of its own. */
class GivenDatabaseTests {
    @Test
    void theProgramUsesItAndStartsNone(@TempDir Path theirs, @TempDir Path ours) throws Exception {
        try (var server = OwnServer.start(theirs, Path.of("target/test-data/postgres"), Optional.empty())) {
            var application = server.awaited().access(Secrets.APPLICATION);
            var owner = server.awaited().access(Secrets.OWNER);
            try (var program = Program.start(
                    ours,
                    "--gongkai.database.url=" + application.url(),
                    "--gongkai.database.username=" + application.role(),
                    "--gongkai.database.password=" + application.password(),
                    "--gongkai.database.owner.username=" + owner.role(),
                    "--gongkai.database.owner.password=" + owner.password())) {
                assertThat(Program.status(program.awaitAddress(), "/health")).isEqualTo(200);
            }
        }
        assertThat(ours.resolve("database")).doesNotExist();
    }

    @Test
    void aRoleToWhomNoRuleAppliesIsRefused(@TempDir Path theirs, @TempDir Path ours) throws Exception {
        try (var server = OwnServer.start(theirs, Path.of("target/test-data/postgres"), Optional.empty())) {
            var owner = server.awaited().access(Secrets.OWNER);
            assertThat(refusal(ours, owner, owner)).contains("两者不能相同");
            var superuser =
                    new Access(owner.url(), Secrets.SUPERUSER, server.awaited().superuserPassword());
            assertThat(refusal(ours, superuser, owner)).contains("可见范围的规则对它不起作用");
        }
    }

    private static String refusal(Path data, Access application, Access owner) throws Exception {
        try (var program = Program.start(
                data,
                "--gongkai.database.url=" + application.url(),
                "--gongkai.database.username=" + application.role(),
                "--gongkai.database.password=" + application.password(),
                "--gongkai.database.owner.username=" + owner.role(),
                "--gongkai.database.owner.password=" + owner.password())) {
            assertThat(program.awaitExit()).isEqualTo(2);
            return program.said();
        }
    }
}
