package org.gongkai.app.database;

import java.nio.file.Path;
import java.util.Optional;
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

    @Override
    public void close() {
        server.close();
    }
}
