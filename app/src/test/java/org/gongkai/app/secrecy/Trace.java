package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/**
 * A word that stands nowhere else, put into what is turned away and then looked for: in every table as their owner sees them, who is
 * bound by no rule, in every file of the program, PostgreSQL's tables and its write-ahead log among them, and in what was logged.
 */
final class Trace implements AutoCloseable {
    /** Below it every program under test has a folder of its own; see {@code config/application.properties}. */
    private static final Path DATA = Path.of("target/test-data");

    private static final int CHUNK = 1 << 20;

    private final String word = "QZX" + UUID.randomUUID().toString().replace("-", "");
    private final ApplicationContext program;
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            logged.add(event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };

    Trace(ApplicationContext program) {
        this.program = program;
        listening.start();
        root().addAppender(listening);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    String word() {
        return word;
    }

    List<String> logged() {
        return logged.stream().filter(line -> line.contains(word)).toList();
    }

    /** Every table of every schema that is not PostgreSQL's own. */
    List<String> tables() throws SQLException {
        var owner = program.getBean(FlywayConnectionDetails.class);
        try (Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            List<String> all = column(connection, """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""");
            assertThat(all)
                    .contains("hard_stop", "stored_file", "release_review", "journal_entry", "event_publication");
            List<String> holding = new ArrayList<>();
            for (String table : all) {
                holding.addAll(column(
                        connection,
                        "select distinct '" + table + "' from " + table + " t where to_jsonb(t)::text ilike '%" + word
                                + "%'"));
            }
            return holding;
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** Every file of the programs under test but PostgreSQL's own programs, and of the server's folder for passing things. */
    List<Path> files() throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> folders = Files.list(DATA)) {
            for (Path folder : folders.filter(one -> !one.endsWith("postgres")).toList()) {
                holding.addAll(below(folder));
            }
        }
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path tomcat : temporary
                    .filter(path -> path.getFileName().toString().startsWith("tomcat"))
                    .toList()) {
                holding.addAll(below(tomcat));
            }
        }
        return holding;
    }

    private List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(this::holds).toList();
        }
    }

    /** Read in chunks that overlap, so that a word across two is found. */
    private boolean holds(Path file) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        if (file.getFileName().toString().contains(word)) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            int kept = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk, kept, CHUNK - kept)) {
                int filled = kept + read;
                if (new String(chunk, 0, filled, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
                kept = Math.min(filled, wanted.length - 1);
                System.arraycopy(chunk, filled - kept, chunk, 0, kept);
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        root().detachAppender(listening);
        listening.stop();
    }
}
