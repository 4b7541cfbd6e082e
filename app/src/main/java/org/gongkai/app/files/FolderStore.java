package org.gongkai.app.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Content in a folder: {@code ab/cd/HASH}. Program nodes that share a database must share the folder too, or use S3. */
final class FolderStore implements ContentStore {
    private static final String ARRIVING = "arriving";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(String hash, byte[] content) throws IOException {
        if (Files.exists(place(hash))) {
            return;
        }
        try (var arriving = arrive()) {
            arriving.out().write(content);
            arriving.keep(hash);
        }
    }

    @Override
    public Arriving arrive() throws IOException {
        return new ArrivingFile(
                made(folder.resolve(ARRIVING)).resolve(UUID.randomUUID().toString()), this::move);
    }

    /** A file is complete before it gets its name, and its name is on the disk before the database hears of it. */
    private void move(Path arrived, String hash) throws IOException {
        Path place = place(hash);
        if (Files.exists(place)) {
            return;
        }
        Path inner = made(inner(hash));
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE);
        force(inner);
        force(outer(hash));
        force(folder);
    }

    @Override
    public InputStream open(String hash) throws IOException {
        try {
            return Files.newInputStream(place(hash));
        } catch (NoSuchFileException gone) {
            throw new FileNotFoundException(hash);
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public void before(Instant time, Consumer<String> hashes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(time);
                String name = String.valueOf(file.getFileName());
                if (old && HASH.matcher(name).matches()) {
                    hashes.accept(name);
                } else if (old && file.startsWith(folder.resolve(ARRIVING))) {
                    Files.deleteIfExists(file); // left by a program that was killed
                }
            }
        }
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a hash");
        }
        return inner(hash).resolve(hash);
    }

    private Path inner(String hash) {
        return outer(hash).resolve(hash.substring(2, 4));
    }

    private Path outer(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }

    /** Nobody else on the machine looks in. */
    private static Path made(Path path) throws IOException {
        return Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
