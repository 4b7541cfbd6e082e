package org.gongkai.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the server's files lie and as whom it runs.
 *
 * <p>Whoever is not root runs it as himself, in the data folder. For root the first that works: a user namespace with
 * the files where they are; another user with the files where they are; either with the files in a folder under
 * {@code /var/lib}, because the data folder lies where only root may enter. The file {@code place} remembers a move.
 */
record Lodging(Path home, Account account, Binaries binaries) {
    private static final String POINTER = "place";
    private static final String CLUSTER = "cluster";

    /** The folder PostgreSQL calls its data directory. */
    Path cluster() {
        return home.resolve(CLUSTER);
    }

    /** Finds a lodging, and moves and hands over the files there when it is a new one. */
    static Lodging find(Path folder, Path cache, Optional<String> forced) {
        int uid = Account.ownUid();
        var home = pointedTo(folder);
        if (uid != 0) {
            return asSelf(home, cache, uid);
        }
        List<Account> accounts = Stream.<Account>of(new Account.Namespace(), Nobody.account())
                .filter(account -> forced.isEmpty() || forced.get().equals(nameOf(account)))
                .toList();
        return Stream.of(home, reachable(folder))
                .distinct()
                .flatMap(place -> accounts.stream().flatMap(account -> reached(place, account, cache).stream()))
                .findFirst()
                .map(lodging -> lodging.settled(folder, home))
                .orElseThrow(() -> new CannotStart("""
                        PostgreSQL 不能以 root 身份运行，而本机既不许建立用户命名空间，也不能换用别的用户（setpriv）。
                        请任选一种：以普通用户启动；或装好 PostgreSQL 18 并用 GONGKAI_DATABASE_URL 指明它的地址；或执行 sysctl -w user.max_user_namespaces=10000 后再试。"""));
    }

    private static Lodging asSelf(Path home, Path cache, int uid) {
        var cluster = home.resolve(CLUSTER);
        if (Files.exists(cluster) && Account.ownerOf(cluster) != uid) {
            throw new CannotStart(
                    "数据库文件 %s 属于另一个用户（uid %d）。请用原来的用户启动，或把整个目录的属主改过来。".formatted(cluster, Account.ownerOf(cluster)));
        }
        return new Lodging(home, new Account.Self(uid), Binaries.unpackedIn(cache));
    }

    private static Optional<Lodging> reached(Path place, Account account, Path cache) {
        try {
            open(place, account);
            var near = Binaries.unpackedIn(cache);
            if (account.reaches(place, near.program("postgres"))) {
                return Optional.of(new Lodging(place, account, near));
            }
            if (!account.reaches(place, Path.of("/"))) {
                return Optional.empty();
            }
            var own = Binaries.unpackedIn(place);
            return account.reaches(place, own.program("postgres"))
                    ? Optional.of(new Lodging(place, account, own))
                    : Optional.empty();
        } catch (IOException cannotBeMade) {
            return Optional.empty();
        }
    }

    private static void open(Path place, Account account) throws IOException {
        Files.createDirectories(
                place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (account instanceof Account.Other(int uid, int gid)) {
            Files.setAttribute(place, "unix:uid", uid);
            Files.setAttribute(place, "unix:gid", gid);
        } else {
            Files.setAttribute(place, "unix:uid", account.uid());
        }
    }

    private Lodging settled(Path folder, Path before) {
        try {
            if (!home.equals(before)) {
                if (Files.exists(before.resolve(CLUSTER))) {
                    Orphans.end(before.resolve(CLUSTER));
                    Trees.move(before.resolve(CLUSTER), cluster());
                }
                Files.writeString(folder.resolve(POINTER), home + "\n");
            }
            if (Files.exists(cluster()) && Account.ownerOf(cluster()) != account.uid()) {
                Orphans.end(cluster());
                Trees.give(cluster(), account.uid(), account instanceof Account.Other other ? other.gid() : 0);
            }
            return this;
        } catch (IOException e) {
            throw new CannotStart("数据库文件不能移到 %s：%s。请检查磁盘空间和权限。".formatted(home, e.getMessage()), e);
        }
    }

    private static Path pointedTo(Path folder) {
        var pointer = folder.resolve(POINTER);
        if (Files.notExists(pointer)) {
            return folder.resolve("server");
        }
        try {
            var place = Path.of(Files.readString(pointer).strip());
            if (Files.notExists(place.resolve(CLUSTER))) {
                throw new CannotStart("数据库文件原先移到了 %s，现在那里没有了。请找回那个目录，或从备份恢复。".formatted(place));
            }
            return place;
        } catch (IOException e) {
            throw new CannotStart("读不到 " + pointer + "。", e);
        }
    }

    private static Path reachable(Path folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return Path.of("/var/lib/gongkai-" + HexFormat.of().formatHex(digest, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Account account) {
        return switch (account) {
            case Account.Self self -> "self";
            case Account.Namespace namespace -> "namespace";
            case Account.Other other -> "user";
        };
    }
}
