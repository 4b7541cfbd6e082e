package org.gongkai.app.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.gongkai.app.database.CannotStart;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The keys of personal details: files {@code personal-ID.key} of mode 600 in {@code gongkai.keys}, else in {@code keys} below the
 * data folder. The newest encrypts, all decrypt. What no row uses any more is renamed to {@code personal-ID.retired}: it encrypts
 * nothing, and opens what an old backup holds or a slow transaction still wrote.
 */
@Component
class PersonalKeys {
    private final Path folder;
    private final Clock clock;
    private volatile Map<String, PersonalKey> keys = Map.of();
    private volatile Set<String> retired = Set.of();

    PersonalKeys(Environment settings, Clock clock) {
        String said = settings.getProperty("gongkai.keys", "");
        this.folder = said.isBlank() ? Path.of(settings.getProperty("gongkai.data", "data"), "keys") : Path.of(said);
        this.clock = clock;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            read();
            if (keys.size() == retired.size()) {
                add();
            }
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("个人信息的钥匙用不了（" + folder + "）。请检查这个目录的权限，或从备份中恢复钥匙文件。", e);
        }
    }

    /** The key under which new details are encrypted. */
    PersonalKey newest() {
        return keys.values().stream()
                .filter(key -> !retired.contains(key.id()))
                .max(Comparator.comparing(PersonalKey::since).thenComparing(PersonalKey::id))
                .orElseThrow();
    }

    List<PersonalKey> all() {
        return List.copyOf(keys.values());
    }

    /** The key of that id; another node may have made it a moment ago. */
    Optional<PersonalKey> named(String id) {
        if (!keys.containsKey(id)) {
            read();
        }
        return Optional.ofNullable(keys.get(id));
    }

    /** Makes a key, which is the newest from now on. */
    synchronized PersonalKey add() {
        var key = PersonalKey.generate(clock.instant());
        try {
            Path part = Files.createTempFile(
                    folder,
                    "personal-",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, key.asText());
            Files.move(part, file(key.id(), "key"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        read();
        return key;
    }

    boolean isRetired(PersonalKey key) {
        return retired.contains(key.id());
    }

    synchronized void retire(PersonalKey key) {
        try {
            Files.move(file(key.id(), "key"), file(key.id(), "retired"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        read();
    }

    private Path file(String id, String ending) {
        return folder.resolve("personal-" + id + "." + ending);
    }

    private synchronized void read() {
        Map<String, PersonalKey> read = new HashMap<>();
        Set<String> old = new HashSet<>();
        try (var files = Files.newDirectoryStream(folder, "personal-*.{key,retired}")) {
            for (Path file : files) {
                var text = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    text.load(in);
                }
                var key = PersonalKey.fromText(text);
                read.put(key.id(), key);
                if (file.toString().endsWith(".retired")) {
                    old.add(key.id());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        retired = Set.copyOf(old);
        keys = Map.copyOf(read);
    }
}
