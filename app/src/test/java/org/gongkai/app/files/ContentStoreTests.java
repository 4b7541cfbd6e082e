package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder and an S3 store keep the same promises. */
class ContentStoreTests {
    private static final byte[] CONTENT = Samples.utf8("关于开展政府信息公开业务培训的通知");
    private static final String HASH = ContentHash.of(CONTENT);

    @Test
    void aFolderKeepsItsPromises(@TempDir Path folder) throws IOException {
        var store = new FolderStore(folder.resolve("files"));
        keepsItsPromises(store);
        store.put(HASH, CONTENT);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("one file, at its hash, and nothing on the way")
                    .containsExactly(folder.resolve("files")
                            .resolve(HASH.substring(0, 2))
                            .resolve(HASH.substring(2, 4))
                            .resolve(HASH));
        }
    }

    @Test
    void whatWasLeftOnTheWayByAKilledProgramIsSwept(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("arriving"));
        Path left = Files.writeString(folder.resolve("arriving/1"), "cut sho");
        new FolderStore(folder).before(Instant.now().plusSeconds(60), hash -> {});
        assertThat(left).doesNotExist();
    }

    @Test
    void anS3StoreKeepsItsPromises(@TempDir Path folder) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = s3(folder, port);
        try {
            var settings = new FileSettings.S3("http://127.0.0.1:" + port, "cn-north-1", "gongkai", "access", "secret");
            var store = new S3Store(settings);
            for (int i = 0; i < 300 && !answers(store); i++) {
                assertThat(server.isAlive()).isTrue();
                Thread.sleep(100);
            }
            keepsItsPromises(store);
            assertThatExceptionOfType(IOException.class)
                    .as("a bucket that is not there")
                    .isThrownBy(() -> new S3Store(new FileSettings.S3(
                                    settings.endpoint(), settings.region(), "nowhere", "access", "secret"))
                            .put(HASH, CONTENT));
            assertThat(settings.toString()).doesNotContain("secret").doesNotContain("access");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static void keepsItsPromises(ContentStore store) throws IOException {
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open(HASH));
        store.put(HASH, CONTENT);
        store.put(HASH, CONTENT);
        try (var content = store.open(HASH)) {
            assertThat(content).hasBinaryContent(CONTENT);
        }
        List<String> old = new ArrayList<>();
        store.before(Instant.now().minus(Duration.ofHours(1)), old::add);
        assertThat(old).isEmpty();
        store.before(Instant.now().plus(Duration.ofHours(1)), old::add);
        assertThat(old).containsExactly(HASH);
        store.remove(HASH);
        store.remove(HASH);
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open(HASH));
        takesWhatComesInPieces(store);
    }

    private static void takesWhatComesInPieces(ContentStore store) throws IOException {
        try (var givenUp = store.arrive()) {
            givenUp.out().write(CONTENT);
        }
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open(HASH));
        for (int time = 0; time < 2; time++) {
            try (var arriving = store.arrive()) {
                arriving.out().write(CONTENT, 0, 1);
                arriving.out().write(CONTENT, 1, CONTENT.length - 1);
                try (var again = arriving.again()) {
                    assertThat(again).hasBinaryContent(CONTENT);
                }
                arriving.keep(HASH);
            }
        }
        try (var content = store.open(HASH)) {
            assertThat(content).hasBinaryContent(CONTENT);
        }
        store.remove(HASH);
    }

    private static boolean answers(ContentStore store) {
        try {
            store.remove(HASH);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A server of its own, with a bucket. */
    private static Process s3(Path folder, int port) throws IOException {
        String jar = List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).stream()
                .filter(path -> path.contains("s3mock") && path.endsWith("-exec.jar"))
                .findFirst()
                .orElseThrow();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                jar,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--http.port=" + port,
                "--com.adobe.testing.s3mock.store.initial-buckets=gongkai");
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
    }
}
