package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store holds: the same content once, nothing of what was refused, nothing that nobody holds, and thumbnails. */
@RunningProgram
class FileKeepingTests {
    private static final long ORGAN = 91_003;

    @Autowired
    private Files files;

    @Autowired
    private StoredFiles table;

    @Autowired
    private ContentStore store;

    @Autowired
    private IntakeMemory memory;

    @Autowired
    private FileSettings settings;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Folders folders;

    @Autowired
    private Clearing clearing;

    @Autowired
    private ThumbnailMaking thumbnails;

    @Autowired
    private Environment environment;

    private final Viewer owner = Folders.person();

    private StoredFile receive(Files by, String name, InputStream content, UUID folder) {
        return Viewers.as(
                owner, () -> by.receive(new Incoming(name, -1, content, folder == null ? null : Folders.KIND, folder)));
    }

    private StoredFile receive(String name, byte[] content, UUID folder) {
        return receive(files, name, new ByteArrayInputStream(content), folder);
    }

    private Set<Path> onDisk() throws IOException {
        Path data = Path.of(environment.getRequiredProperty("gongkai.data")).resolve("files");
        try (var all = java.nio.file.Files.walk(java.nio.file.Files.createDirectories(data))) {
            return all.filter(java.nio.file.Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static <T> T asKeeper(java.util.function.Supplier<T> work) {
        return Viewers.as(SystemViewer.FILE_KEEPING, work::get);
    }

    @Test
    void theSameContentIsStoredOnceUnderTwoAddresses() throws IOException {
        UUID folder = folders.make(owner, ORGAN, "两份");
        byte[] content = Samples.utf8("同一份内容 " + folder);
        var first = receive("一.txt", content, folder);
        var before = onDisk();
        var second = receive("二.txt", content, folder);
        assertThat(onDisk()).isEqualTo(before);
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aRefusedFileLeavesNothingBehindAndIsJournaledWithoutItsContent() throws IOException {
        UUID folder = folders.make(owner, ORGAN, "拒收");
        var before = onDisk();
        IntakeCheck marked = file -> {
            if (file.text().orElse("").contains("机密★")) {
                throw new RefusedFile("try-out.marked", "文件标有密级，没有收。请按保密规定办理。");
            }
        };
        var strict = new Files(table, store, List.of(marked), memory, settings, journal, transaction);
        byte[] zip = Samples.zip("附件.docx", Samples.docx("机密★三年"));
        for (var refused : List.of(
                new Object[] {"密件.zip", new ByteArrayInputStream(zip)},
                new Object[] {"程序.txt", new ByteArrayInputStream(new byte[] {'M', 'Z', 0})},
                new Object[] {"断.txt", new SequenceInputStream(new ByteArrayInputStream(zip), new Broken())},
                new Object[] {"大.txt", new Endless()})) {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> receive(strict, (String) refused[0], (InputStream) refused[1], folder));
        }
        assertThat(onDisk()).isEqualTo(before);
        assertThat(memory.held()).isZero();
        assertThat(Viewers.as(owner, () -> files.heldBy(Folders.KIND, folder))).isEmpty();
        var auditor = Viewer.of(UUID.randomUUID(), Set.of(), Set.of(), Set.of("journal.read"));
        var journaled = Viewers.as(
                auditor,
                () -> transaction.execute(
                        _ -> jdbc.sql("select facts from journal_entry where act = 'files.refuse' and who = :who")
                                .param("who", owner.name())
                                .query(String.class)
                                .list()));
        assertThat(journaled)
                .hasSize(4)
                .anyMatch(facts -> facts.contains("try-out.marked"))
                .anyMatch(facts -> facts.contains("files.too-large"))
                .anyMatch(facts -> facts.contains("files.broken"))
                .noneMatch(facts -> facts.contains("密件") || facts.contains("三年"));
    }

    @Test
    void contentGoesWhenNothingHasHeldItForDaysAndNotBefore() throws IOException {
        UUID folder = folders.make(owner, ORGAN, "清除");
        byte[] content = Samples.utf8("将要移除 " + folder);
        var one = receive("一.txt", content, folder);
        var other = receive("二.txt", content, folder);
        Viewers.as(owner, () -> {
            files.release(Folders.KIND, folder, one.id());
            return null;
        });
        clear(OffsetDateTime.now(clock).minusDays(7));
        assertThat(rows(one)).isEqualTo(1);
        clear(OffsetDateTime.now(clock).plusDays(1));
        assertThat(rows(one)).isZero();
        try (var still = store.open(other.hash())) {
            assertThat(still).as("another file has the same content").hasBinaryContent(content);
        }
        Viewers.as(owner, () -> {
            files.release(Folders.KIND, folder, other.id());
            return null;
        });
        clear(OffsetDateTime.now(clock).plusDays(1));
        assertThat(onDisk()).noneMatch(file -> file.endsWith(other.hash()));
    }

    private void clear(OffsetDateTime before) {
        asKeeper(() -> {
            clearing.clear(before);
            return 0;
        });
    }

    private Long rows(StoredFile file) {
        return asKeeper(() -> transaction.execute(_ -> jdbc.sql("select count(*) from stored_file where id = :id")
                .param("id", file.id())
                .query(Long.class)
                .single()));
    }

    @Test
    void pagesAndPicturesGetAThumbnailAndHostileOnesDoNot() throws IOException {
        UUID folder = folders.make(owner, ORGAN, "缩略图");
        var pdf = receive("红头.pdf", Samples.pdf(""), folder);
        var photo = receive("照片.jpg", Samples.picture("jpeg", 3000, 2000), folder);
        byte[] bomb = Samples.picture("png", 10, 10);
        bomb[16] = bomb[20] = 0;
        bomb[17] = bomb[21] = 1; // says that it is 65 546 dots wide and high
        var hostile = receive("炸弹.png", bomb, folder);
        var text = receive("说明.txt", Samples.utf8("没有缩略图"), folder);
        asKeeper(() -> {
            thumbnails.make();
            return 0;
        });
        Viewers.as(owner, () -> {
            var page = ImageIO.read(files.thumbnail(pdf.id()).orElseThrow());
            assertThat(page.getWidth()).isBetween(300, 320);
            assertThat(page.getRGB(page.getWidth() / 2, 20)).as("the red bar").isEqualTo(0xffff0000);
            assertThat(ImageIO.read(files.thumbnail(photo.id()).orElseThrow()).getWidth())
                    .isEqualTo(320);
            assertThat(files.thumbnail(hostile.id())).isEmpty();
            assertThat(files.thumbnail(text.id())).isEmpty();
            return null;
        });
        Viewers.as(Folders.person(), () -> assertThat(files.thumbnail(pdf.id())).isEmpty());
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return '0';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) '0');
            return length;
        }
    }
}
