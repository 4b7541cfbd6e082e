package org.gongkai.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Properties;
import javax.sql.DataSource;
import org.gongkai.app.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program itself on its own PostgreSQL, as an office runs it (durable, all tables, both roles), with throwaway data. What a
 * comparison needs of it, it asks for as a bean; what it compares with, it does on {@link #asOwner} or {@link #pool}.
 */
final class OwnDatabase implements AutoCloseable {
    private static final String OWNER = "gongkai_owner";

    private final Path data;
    private final ConfigurableApplicationContext program;

    private OwnDatabase(Path data, ConfigurableApplicationContext program) {
        this.data = data;
        this.program = program;
    }

    /**
     * Starts it; takes some seconds.
     *
     * @param root the folder of the checkout, which keeps the unpacked server
     * @param settings more of the program's, as {@code --name=value}
     */
    static OwnDatabase start(Path root, String... settings) throws IOException {
        Path data = Files.createTempDirectory("gongkai-bench");
        SpringApplication application = new SpringApplication(Application.class);
        application.setLogStartupInfo(false);
        String[] all = new String[settings.length + 4];
        System.arraycopy(settings, 0, all, 4, settings.length);
        all[0] = "--server.port=0";
        all[1] = "--gongkai.data=" + data;
        all[2] = "--gongkai.database.cache=" + root.resolve("target/program");
        all[3] = "--logging.threshold.console=OFF"; // stdout belongs to the figures
        return new OwnDatabase(data, application.run(all));
    }

    /** The folder of its data. */
    Path data() {
        return data;
    }

    /** A part of the program, by its type: {@code Journal}, {@code PlatformTransactionManager}, {@code JdbcClient} … */
    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    /** All parts of the program of a type, such as {@code Job}. */
    <T> Collection<T> beans(Class<T> type) {
        return program.getBeansOfType(type).values();
    }

    /** Connections in the application's role, without auto-commit; only the program's transactions name a viewer. */
    DataSource pool() {
        return bean(DataSource.class);
    }

    /** A connection of its own in the role that owns the tables and that no policy binds. */
    Connection asOwner() throws IOException, SQLException {
        Properties access = access();
        return DriverManager.getConnection(url(access), OWNER, access.getProperty(OWNER));
    }

    /** A connection as the server's superuser, to {@code database}. */
    Connection asSuperuser(String database) throws IOException, SQLException {
        Properties access = access();
        return DriverManager.getConnection(
                url(access).replace("/gongkai", "/" + database), "postgres", access.getProperty("postgres"));
    }

    /** The port of its server, on the loopback. */
    int port() throws IOException {
        return Integer.parseInt(access().getProperty("port"));
    }

    /** A pool in the owner's role whose tables lie in a schema of their own, for what brings its own tables. */
    HikariDataSource ownersPool(String schema, int size) throws IOException {
        Properties access = access();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(access));
        pool.setUsername(OWNER);
        pool.setPassword(access.getProperty(OWNER));
        pool.setSchema(schema);
        pool.setMaximumPoolSize(size);
        return pool;
    }

    private Properties access() throws IOException {
        Properties access = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("database/access.properties"))) {
            access.load(in);
        }
        return access;
    }

    private static String url(Properties access) {
        return "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/gongkai";
    }

    /** Stops it and deletes its data. */
    @Override
    public void close() throws IOException {
        program.close();
        try (var files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
