package org.gongkai.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Port and passwords of our own server, kept in a file only its owner may read. */
record Secrets(int port, String superuserPassword, String ownerPassword, String applicationPassword) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "gongkai_owner";
    static final String APPLICATION = "gongkai_app";
    static final String DATABASE = "gongkai";

    /** Reads {@code file}, or makes new secrets where there is none. */
    static Secrets in(Path file) {
        if (Files.notExists(file)) {
            var secrets = new Secrets(Ports.free(), random(), random(), random());
            secrets.write(file);
            return secrets;
        }
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            return new Secrets(
                    Integer.parseInt(stored.getProperty("port", "")),
                    stored.getProperty(SUPERUSER, ""),
                    stored.getProperty(OWNER, ""),
                    stored.getProperty(APPLICATION, ""));
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("数据库的口令文件读不出来：" + file + "。请从备份中恢复这个文件。", e);
        }
    }

    Secrets withPort(int other) {
        return new Secrets(other, superuserPassword, ownerPassword, applicationPassword);
    }

    /** Replaces {@code file} as a whole, so that a crash leaves the old or the new one. */
    void write(Path file) {
        String text = "port=%d%n%s=%s%n%s=%s%n%s=%s%n"
                .formatted(port, SUPERUSER, superuserPassword, OWNER, ownerPassword, APPLICATION, applicationPassword);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Access access(String role) {
        String password = role.equals(OWNER) ? ownerPassword : applicationPassword;
        return new Access("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, role, password);
    }

    /** Gives the three roles their passwords: idempotent, one statement a line. */
    String rolesAsSql() {
        return """
                alter role %s password '%s'
                create role %s login password '%s'
                create role %s login password '%s'
                create database %s owner %s
                revoke all on database %s from public
                grant connect on database %s to %s
                """.formatted(
                        SUPERUSER,
                        superuserPassword,
                        OWNER,
                        ownerPassword,
                        APPLICATION,
                        applicationPassword,
                        DATABASE,
                        OWNER,
                        DATABASE,
                        DATABASE,
                        APPLICATION);
    }

    @Override
    public String toString() {
        return "Secrets[port=" + port + "]";
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
