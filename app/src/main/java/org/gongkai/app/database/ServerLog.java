package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The server's own log: for its owner's eyes, since it may quote statements; the one before last is dropped. */
final class ServerLog {
    private static final long LARGE = 10L << 20;

    private ServerLog() {}

    static Path in(Path folder) throws IOException {
        var log = folder.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return log;
    }
}
