package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's files: made once, whole or not at all. */
record Cluster(Lodging lodging, Path log) {
    private static final String MAJOR = "18";

    Path folder() {
        return lodging.cluster();
    }

    /** Makes the files, the two roles and the empty database, unless they are there. */
    void make(Secrets secrets) {
        if (Files.exists(folder())) {
            checkVersion();
            return;
        }
        var part = lodging.home().resolve("cluster.new");
        try {
            Trees.delete(part);
            run(
                    "",
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + Secrets.SUPERUSER,
                    "--auth-local=reject",
                    "--auth-host=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--text-search-config=simple",
                    "--no-instructions",
                    "--set=listen_addresses=127.0.0.1",
                    "--set=unix_socket_directories=",
                    "--set=timezone=Asia/Shanghai",
                    "--set=log_timezone=Asia/Shanghai");
            run(
                    secrets.rolesAsSql(),
                    "postgres",
                    "--single",
                    "-c",
                    "exit_on_error=on",
                    "-D",
                    part.toString(),
                    "postgres");
            Files.move(part, folder());
        } catch (IOException e) {
            throw new CannotStart("数据库建不起来：%s。详情见 %s。".formatted(e.getMessage(), log), e);
        }
    }

    /** Starts the server in the foreground: the process is the postmaster itself, in a session of its own. */
    Process start(int port) throws IOException {
        return lodging.account()
                .builder(List.of(
                        "setsid",
                        lodging.binaries().program("postgres").toString(),
                        "-D",
                        folder().toString(),
                        "-p",
                        Integer.toString(port)))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Whether the server that {@code process} is accepts connections. */
    boolean accepts(Process process) {
        try {
            List<String> lines = Files.readAllLines(folder().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends {@code process} with a checkpoint, cutting connections; by force if that takes too long. */
    void stop(Process process) throws IOException {
        if (process.isAlive()) {
            Orphans.signal("-INT", List.of(process.pid()));
        }
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void checkVersion() {
        try {
            String version = Files.readString(folder().resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR)) {
                throw new CannotStart(
                        "数据库文件 %s 是 PostgreSQL %s 的，本程序带的是 %s。请用原版本导出后再导入。".formatted(folder(), version, MAJOR));
            }
        } catch (IOException e) {
            throw new CannotStart("数据库文件 %s 不完整。请从备份恢复，或移走这个目录后重新启动。".formatted(folder()), e);
        }
    }

    private void run(String input, String program, String... arguments) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(lodging.binaries().program(program).toString());
        command.addAll(List.of(arguments));
        var process = lodging.account()
                .builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        } catch (IOException closedEarly) {
            // its exit code tells
        }
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(program + " 退出码 " + code);
        }
    }
}
