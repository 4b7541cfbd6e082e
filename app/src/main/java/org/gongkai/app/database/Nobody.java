package org.gongkai.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user root steps down to: {@code gongkai} where this machine has one, else {@code nobody}. */
final class Nobody {
    private Nobody() {}

    static Account.Other account() {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            var users = lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3)
                    .filter(fields -> fields[0].equals("gongkai") || fields[0].equals("nobody"))
                    .sorted((one, other) -> one[0].compareTo(other[0])) // gongkai before nobody
                    .toList();
            if (!users.isEmpty()) {
                String[] user = users.getFirst();
                return new Account.Other(Integer.parseInt(user[2]), Integer.parseInt(user[3]));
            }
        } catch (IOException | NumberFormatException unreadable) {
            // fall through: the usual number
        }
        return new Account.Other(65534, 65534);
    }
}
