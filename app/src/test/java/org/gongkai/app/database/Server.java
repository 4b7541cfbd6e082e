package org.gongkai.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that several programs share, and that outlives each of them. */
public final class Server implements AutoCloseable {
    private final OwnServer server;

    private Server(OwnServer server) {
        this.server = server;
    }

    /** Starts one with its data in {@code folder}. */
    public static Server start(Path folder) {
        return new Server(OwnServer.start(folder, Path.of("target/test-data/postgres"), Optional.empty()));
    }

    /** The options that make a program work on it. */
    public String[] options() {
        var application = server.awaited().access(Secrets.APPLICATION);
        var owner = server.awaited().access(Secrets.OWNER);
        return new String[] {
            "--gongkai.database.url=" + application.url(),
            "--gongkai.database.username=" + application.role(),
            "--gongkai.database.password=" + application.password(),
            "--gongkai.database.owner.username=" + owner.role(),
            "--gongkai.database.owner.password=" + owner.password()
        };
    }

    /** As the owner of the tables, whom no policy binds. */
    public JdbcClient owner() {
        var owner = server.awaited().access(Secrets.OWNER);
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.role(), owner.password()));
    }

    /** As the server's superuser, in one of its databases. */
    public Connection superuser(String database) throws SQLException {
        var secrets = server.awaited();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + secrets.port() + "/" + database,
                Secrets.SUPERUSER,
                secrets.superuserPassword());
    }

    public int port() {
        return server.awaited().port();
    }

    /** Makes the program's tables, as its start does. */
    public void migrate() {
        var owner = server.awaited().access(Secrets.OWNER);
        Flyway.configure()
                .dataSource(owner.url(), owner.role(), owner.password())
                .placeholders(Map.of("application", Secrets.APPLICATION))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        server.close();
    }
}
