package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own server from start to stop. It starts beside the caller; when it dies it is started again on the same port;
 * what an earlier life left behind is ended first. Closing stops it for good and frees the data folder.
 */
final class OwnServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OwnServer.class);
    private static final Duration START = Duration.ofMinutes(5); // recovery after a crash may read much
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int PORTS_TRIED = 5;

    private final Path data;
    private final Path folder;
    private final Path cache;
    private final Optional<String> account;
    private final CompletableFuture<Secrets> ready = new CompletableFuture<>();
    private final Thread watch;
    private volatile boolean closing;
    private @Nullable DataLock lock;
    private @Nullable Process process;
    private @Nullable Cluster running;

    private OwnServer(Path data, Path cache, Optional<String> account) {
        this.data = data;
        this.folder = data.resolve("database");
        this.cache = cache;
        this.account = account;
        this.watch = Thread.ofPlatform().name("database").daemon().unstarted(this::live);
    }

    /**
     * Starts a server for the data folder {@code data}.
     *
     * @param cache where the server's programs are unpacked
     * @param account {@code namespace} or {@code user} to allow root only that way of stepping down
     */
    static OwnServer start(Path data, Path cache, Optional<String> account) {
        var server = new OwnServer(
                data.toAbsolutePath().normalize(), cache.toAbsolutePath().normalize(), account);
        server.watch.start();
        return server;
    }

    /** Port and passwords, once connections are accepted. */
    Secrets awaited() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : new CannotStart("数据库没有启动。", e);
        }
    }

    private void live() {
        try {
            // passable, not readable: the server may run as another user, in its own folder below
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            lock = DataLock.of(data);
            var secrets = Secrets.in(secretsFile());
            var cluster = new Cluster(Lodging.find(folder, cache, account), ServerLog.in(folder));
            Orphans.end(cluster.folder());
            cluster.make(secrets);
            secrets = firstStart(cluster, secrets);
            ready.complete(secrets);
            keepAlive(cluster, secrets.port());
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(e instanceof CannotStart ? e : new CannotStart("数据库启动不了：" + e.getMessage(), e));
        }
    }

    /** On the port of last time, or on another where that one is taken. */
    private Secrets firstStart(Cluster cluster, Secrets remembered) throws IOException {
        var secrets = remembered;
        for (int attempt = 1; attempt <= PORTS_TRIED; attempt++) {
            if (Ports.isFree(secrets.port()) && starts(cluster, secrets.port())) {
                return secrets;
            }
            secrets = secrets.withPort(Ports.free());
            secrets.write(secretsFile());
        }
        throw new CannotStart("数据库启动不了。原因见 " + folder.resolve("server.log") + " 的最后几行。");
    }

    private Path secretsFile() {
        return folder.resolve("access.properties");
    }

    private boolean starts(Cluster cluster, int port) throws IOException {
        var child = launch(cluster, port);
        var patience = Patience.of(START);
        while (child.isAlive()) {
            if (cluster.accepts(child)) {
                return true;
            }
            if (!patience.lasts()) {
                cluster.stop(child);
            }
        }
        return false;
    }

    private synchronized Process launch(Cluster cluster, int port) throws IOException {
        if (closing) {
            throw new CannotStart("程序正在停止。");
        }
        var child = cluster.start(port);
        this.process = child;
        this.running = cluster;
        return child;
    }

    /** Others know the port by now, so it stays. */
    private void keepAlive(Cluster cluster, int port) {
        var pause = SHORT;
        while (!closing) {
            awaitEnd();
            if (closing) {
                return;
            }
            log.error("数据库进程意外结束，正在重新启动");
            if (restarted(cluster, port)) {
                log.warn("数据库已恢复");
                pause = SHORT;
            } else {
                Patience.rest(pause);
                pause = pause.compareTo(LONG) < 0 ? pause.multipliedBy(2) : pause;
            }
        }
    }

    private boolean restarted(Cluster cluster, int port) {
        try {
            Orphans.end(cluster.folder());
            return starts(cluster, port);
        } catch (IOException | CannotStart e) {
            log.error("数据库没有恢复，稍后再试", e);
            return false;
        }
    }

    private void awaitEnd() {
        var child = process;
        if (child != null) {
            child.onExit().join();
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                if (process != null && running != null) {
                    running.stop(process);
                }
            } catch (IOException e) {
                log.error("数据库没有正常停止", e);
            }
        }
        ready.completeExceptionally(new CannotStart("程序正在停止。"));
        if (lock != null) {
            lock.close();
        }
    }
}
