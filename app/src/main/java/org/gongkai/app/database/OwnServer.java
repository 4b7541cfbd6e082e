package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
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
            var secretsFile = folder.resolve("access.properties");
            var secrets = Secrets.in(secretsFile);
            var cluster = new Cluster(Lodging.find(folder, cache, account), folder.resolve("server.log"));
            Orphans.end(cluster.folder());
            cluster.make(secrets);
            for (int attempt = 1; !started(cluster, secrets); attempt++) {
                if (closing) {
                    return;
                }
                if (attempt == PORTS_TRIED) {
                    throw new CannotStart("数据库启动不了。原因见 " + folder.resolve("server.log") + " 的最后几行。");
                }
                secrets = secrets.withPort(Ports.free());
                secrets.write(secretsFile);
            }
            ready.complete(secrets);
            keepAlive(cluster, secrets);
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(e instanceof CannotStart ? e : new CannotStart("数据库启动不了：" + e.getMessage(), e));
        }
    }

    private boolean started(Cluster cluster, Secrets secrets) throws IOException {
        if (!Ports.isFree(secrets.port())) {
            return false;
        }
        return launched(cluster, secrets.port());
    }

    private synchronized @Nullable Process launch(Cluster cluster, int port) throws IOException {
        if (closing) {
            return null;
        }
        this.process = cluster.start(port);
        this.running = cluster;
        return process;
    }

    private boolean launched(Cluster cluster, int port) throws IOException {
        var child = launch(cluster, port);
        var end = Instant.now().plus(START);
        while (child != null && child.isAlive() && Instant.now().isBefore(end)) {
            if (cluster.accepts(child)) {
                return true;
            }
            Pause.of(Duration.ofMillis(10));
        }
        return false;
    }

    private void keepAlive(Cluster cluster, Secrets secrets) throws IOException {
        var pause = Duration.ofMillis(100);
        while (!closing) {
            awaitEnd();
            if (closing) {
                return;
            }
            log.error("数据库进程意外结束，正在重新启动");
            Orphans.end(cluster.folder());
            if (launched(cluster, secrets.port())) {
                log.warn("数据库已恢复");
                pause = Duration.ofMillis(100);
            } else {
                Pause.of(pause);
                pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(10)) < 0 ? pause.multipliedBy(2) : pause;
            }
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
