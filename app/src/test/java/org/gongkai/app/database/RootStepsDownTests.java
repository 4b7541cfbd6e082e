package org.gongkai.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL refuses root. These are the ways round it, below a folder only root may enter. */
@EnabledIf("isRoot")
class RootStepsDownTests {
    private Path secluded = Path.of("");

    static boolean isRoot() {
        return Account.ownUid() == 0;
    }

    @BeforeEach
    void makeAFolderOnlyRootMayEnter() throws IOException {
        secluded = Files.createTempDirectory("gongkai-root-");
        Files.setPosixFilePermissions(secluded, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void removeIt() throws IOException {
        var pointer = secluded.resolve("data/database/place");
        if (Files.exists(pointer)) {
            Trees.delete(Path.of(Files.readString(pointer).strip()));
        }
        Trees.delete(secluded);
    }

    @Test
    void inAUserNamespaceTheFilesStayWhereTheyAre() throws Exception {
        assumeThat(new Account.Namespace().reaches(secluded, Path.of("/bin/sh")))
                .isTrue();
        assertThat(startedAs("namespace")).isEqualTo(0);
        assertThat(secluded.resolve("data/database/server/cluster/PG_VERSION")).exists();
    }

    @Test
    void filesMadeInANamespaceMoveWhenNamespacesAreForbidden() throws Exception {
        assumeThat(new Account.Namespace().reaches(secluded, Path.of("/bin/sh")))
                .isTrue();
        startedAs("namespace");
        assertThat(startedAs("user")).isEqualTo(Nobody.account().uid());
        assertThat(secluded.resolve("data/database/server/cluster")).doesNotExist();
        assertThat(startedAs("user")).as("and again").isEqualTo(Nobody.account().uid());
        assertThat(startedAs("namespace")).as("and are taken back").isEqualTo(0);
    }

    @Test
    void whereNoWayIsOpenTheMessageSaysWhatToDo() {
        var server = start("none of them");
        assertThatThrownBy(server::awaited)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("以普通用户启动")
                .hasMessageContaining("GONGKAI_DATABASE_URL");
        server.close();
    }

    @Test
    void aPlaceThatIsGoneIsNotTakenForAnEmptyDatabase() throws Exception {
        startedAs("user");
        var place = Path.of(
                Files.readString(secluded.resolve("data/database/place")).strip());
        Trees.delete(place);
        var server = start("user");
        assertThatThrownBy(server::awaited).isInstanceOf(CannotStart.class).hasMessageContaining(place.toString());
        server.close();
    }

    /** Starts, counts one more start in a table, stops; the owner of the files. */
    private int startedAs(String account) throws SQLException, IOException {
        try (var server = start(account)) {
            var access = server.awaited().access(Secrets.OWNER);
            try (var connection = DriverManager.getConnection(access.url(), access.role(), access.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists starts (number int)");
                statement.execute("insert into starts select count(*) + 1 from starts");
            }
        }
        var pointer = secluded.resolve("data/database/place");
        var home = Files.exists(pointer)
                ? Path.of(Files.readString(pointer).strip())
                : secluded.resolve("data/database/server");
        return Account.ownerOf(home.resolve("cluster/PG_VERSION"));
    }

    private OwnServer start(String account) {
        return OwnServer.start(secluded.resolve("data"), Path.of("target/test-data/postgres"), Optional.of(account));
    }
}
