package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As whom the server runs. PostgreSQL refuses root, so root steps down in one of two ways. */
sealed interface Account {
    /** What stands before a command so that it runs as this account. Each of them becomes the command: same pid. */
    List<String> prefix();

    /** The numeric owner of the server's files as seen from this program. */
    int uid();

    /** The user who started the program. */
    record Self(int uid) implements Account {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /** Root without root's powers, in a user namespace of its own: files stay root's. */
    record Namespace() implements Account {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public int uid() {
            return 0;
        }
    }

    /** Another user of this machine. */
    record Other(int uid, int gid) implements Account {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        }
    }

    static int ownUid() {
        return ownerOf(Path.of("/proc/self"));
    }

    static int ownerOf(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new CannotStart("读不到 " + file + " 的属主。", e);
        }
    }

    /** Whether this account can write in {@code folder} and run {@code program}. */
    default boolean reaches(Path folder, Path program) {
        String place = folder.toString();
        return succeeds("test", "-w", place, "-a", "-x", place, "-a", "-x", program.toString());
    }

    private boolean succeeds(String... command) {
        try {
            return builder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missingTool) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A command as this account, in an environment that no locale or PG variable of the caller reaches. */
    default ProcessBuilder builder(List<String> command) {
        var whole = new ArrayList<>(prefix());
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).directory(Path.of("/").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        environment.put("LC_ALL", "C");
        return builder;
    }
}
