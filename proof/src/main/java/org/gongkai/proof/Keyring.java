package org.gongkai.proof;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The journal's keys in a folder: {@code journal.key} signs, {@code journal-ID.key} signed once and still checks. Files of mode
 * 600, made where there is none. And {@code journal-head.json}, the last head that was signed here: whoever cuts off the
 * database's end leaves it behind.
 */
public final class Keyring {
    private static final String SIGNING = "journal.key";
    private static final String LAST_HEAD = "journal-head.json";

    private final Map<String, SealingKey> keys = new LinkedHashMap<>();
    private final @Nullable SealingKey current;
    private final @Nullable Path folder;

    private Keyring(@Nullable Path folder, @Nullable SealingKey current, List<SealingKey> older) {
        this.folder = folder;
        this.current = current;
        if (current != null) {
            keys.put(current.id(), current);
        }
        older.forEach(key -> keys.put(key.id(), key));
    }

    /** No keys: heads are then checked by the public keys that the database names, and codes not at all. */
    public static Keyring none() {
        return new Keyring(null, null, List.of());
    }

    /** One key that lives in memory only. */
    public static Keyring of(SealingKey key) {
        return new Keyring(null, key, List.of());
    }

    /**
     * The keys in the folder; none where it has none.
     *
     * @throws IOException where a file cannot be read, or is not a key; the message is Chinese
     */
    public static Keyring in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return none();
        }
        SealingKey current = Files.exists(folder.resolve(SIGNING)) ? read(folder.resolve(SIGNING)) : null;
        List<SealingKey> older = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "journal-*.key")) {
            for (Path file : files) {
                older.add(read(file));
            }
        }
        return new Keyring(folder, current, older);
    }

    /**
     * The keys in the folder, with one of this scheme to sign with: a new one where there is none or it is of another scheme, the
     * old one then being kept.
     */
    public static Keyring in(Path folder, Signing wanted) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Keyring there = in(folder);
        if (there.current != null && there.current.publicKey().signing() == wanted) {
            return there;
        }
        if (there.current != null) {
            Files.move(folder.resolve(SIGNING), folder.resolve("journal-" + there.current.id() + ".key"));
        }
        write(folder, SIGNING, SealingKey.generate(wanted).asText(), false);
        return in(folder);
    }

    /** The key that signs now. */
    public Optional<SealingKey> current() {
        return Optional.ofNullable(current);
    }

    Optional<SealingKey> named(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    Collection<SealingKey> all() {
        return keys.values();
    }

    /** The public halves, the one that signs now first. */
    public List<PublicKey> publicKeys() {
        return keys.values().stream().map(SealingKey::publicKey).toList();
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The last head that was signed with the keys of this folder, with its key. */
    public Optional<Heads> remembered() throws IOException {
        if (folder == null || Files.notExists(folder.resolve(LAST_HEAD))) {
            return Optional.empty();
        }
        return Optional.of(Heads.read(Files.readString(folder.resolve(LAST_HEAD))));
    }

    Optional<Head> lastHead() throws IOException {
        return remembered().flatMap(heads -> heads.heads().stream().findFirst());
    }

    /** Remembers the head, unless one of a longer journal is remembered: that one shows that something was cut off. */
    public void remember(Head head) {
        if (folder == null || current == null) {
            return;
        }
        try {
            if (lastHead().filter(known -> known.size() > head.size()).isEmpty()) {
                write(folder, LAST_HEAD, new Heads(List.of(current.publicKey()), List.of(head)).asJson(), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealingKey read(Path file) throws IOException {
        Properties text = new Properties();
        try {
            text.load(new StringReader(Files.readString(file)));
            return SealingKey.fromText(text);
        } catch (IllegalArgumentException notAKey) {
            throw new IOException("钥匙文件读不出来：" + file + "。请从备份中恢复这个文件。", notAKey);
        }
    }

    /** Whole or not at all; where others may make the same file at once, the first one stays. */
    private static void write(Path folder, String name, String text, boolean replace) throws IOException {
        Path part = Files.createTempFile(
                folder,
                name,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, text);
            if (replace) {
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createLink(folder.resolve(name), part);
            }
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // then that one is the key
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
