package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Server processes that outlived the program or their own parent.
 *
 * <p>Every process of a server works in its data directory, so that is how one is known: the number in
 * {@code postmaster.pid} may have passed to a stranger, and a dead process whose parent does not look is still listed.
 */
final class Orphans {
    private static final Path PROCESSES = Path.of("/proc");

    private Orphans() {}

    /** Ends whatever still works in {@code cluster}, gently first, and removes a pid file that speaks of nobody. */
    static void end(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            signal("-INT", postmaster(cluster, pidFile));
            awaitNone(cluster, Duration.ofSeconds(30));
            signal("-QUIT", of(cluster));
            awaitNone(cluster, Duration.ofSeconds(5));
            signal("-KILL", of(cluster));
            awaitNone(cluster, Duration.ofSeconds(5));
            if (!of(cluster).isEmpty()) {
                throw new CannotStart("上次遗留的数据库进程停不下来：" + of(cluster) + "。请结束这些进程后再启动。");
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new CannotStart("读不到 " + pidFile + "。", e);
        }
    }

    /** The living processes of the server in {@code cluster}. */
    static List<Long> of(Path cluster) throws IOException {
        var real = cluster.toRealPath();
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .filter(process -> worksIn(process, real))
                    .map(process -> Long.parseLong(process.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException goneOrDeadOrForeign) {
            return false;
        }
    }

    private static List<Long> postmaster(Path cluster, Path pidFile) throws IOException {
        String first =
                Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return of(cluster).stream().filter(pid -> first.equals(pid.toString())).toList();
    }

    private static void awaitNone(Path cluster, Duration time) throws IOException {
        var patience = Patience.of(time);
        while (!of(cluster).isEmpty() && patience.lasts()) {
            // they are ending
        }
    }

    static void signal(String name, List<Long> processes) throws IOException {
        for (Long process : processes) {
            // the shell's own kill: /bin/kill is a package of its own
            new ProcessBuilder("sh", "-c", "kill " + name + " " + process)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        }
    }
}
