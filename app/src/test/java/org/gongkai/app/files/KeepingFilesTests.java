package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is seen by whoever sees what holds it, and by nobody else. */
@RunningProgram
class KeepingFilesTests {
    private static final long ORGAN = 91_001;

    @Autowired
    private Files files;

    @Autowired
    private Folders folders;

    private final Viewer owner = Folders.person();

    private StoredFile receive(Viewer viewer, String name, String content, UUID folder) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return Viewers.as(
                viewer,
                () -> files.receive(new Incoming(
                        name,
                        bytes.length,
                        new ByteArrayInputStream(bytes),
                        folder == null ? null : Folders.KIND,
                        folder)));
    }

    @Test
    void aFileIsKeptWithItsTextAndGivenBackAsItCame() throws IOException {
        UUID folder = folders.make(owner, ORGAN, "老旧小区改造");
        StoredFile file = receive(owner, "C:\\我的文档\\说明.txt", "关于老旧小区改造的说明", folder);
        assertThat(file.name()).isEqualTo("说明.txt");
        assertThat(file.type()).isEqualTo("txt");
        assertThat(file.algorithm()).isEqualTo("SM3");
        Viewers.as(owner, () -> {
            assertThat(files.heldBy(Folders.KIND, folder)).containsExactly(file);
            assertThat(files.text(file.id())).contains("关于老旧小区改造的说明");
            try (var content = files.open(file.id())) {
                assertThat(content).hasContent("关于老旧小区改造的说明");
            }
            return null;
        });
    }

    @Test
    void theHashIsThatOfTheStandard() {
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void whoDoesNotSeeTheHolderDoesNotSeeTheFile() {
        UUID folder = folders.make(owner, ORGAN, "内部");
        StoredFile file = receive(owner, "内部.txt", "内部意见" + folder, folder);
        Viewers.as(
                Folders.leaderOf(ORGAN), () -> assertThat(files.find(file.id())).contains(file));
        for (Viewer stranger : new Viewer[] {Folders.person(), Folders.leaderOf(ORGAN + 1), Viewer.PUBLIC}) {
            Viewers.as(stranger, () -> {
                assertThat(files.find(file.id())).isEmpty();
                assertThat(files.heldBy(Folders.KIND, folder)).isEmpty();
                assertThat(files.text(file.id())).isEmpty();
                assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> files.open(file.id()));
                assertThatExceptionOfType(NoSuchElementException.class)
                        .isThrownBy(() -> files.hold(Folders.KIND, folder, file.id()));
                assertThatExceptionOfType(NoSuchElementException.class)
                        .isThrownBy(() -> files.release(Folders.KIND, folder, file.id()));
                return null;
            });
        }
        Viewers.as(owner, () -> assertThat(files.find(file.id())).contains(file));
    }

    @Test
    void untilItIsHeldOnlyWhoBroughtItSeesIt() {
        StoredFile file = receive(owner, "草稿.txt", "尚未附上", null);
        Viewers.as(owner, () -> assertThat(files.find(file.id())).contains(file));
        Viewers.as(
                Folders.leaderOf(ORGAN), () -> assertThat(files.find(file.id())).isEmpty());
        UUID folder = folders.make(owner, ORGAN, "草稿");
        Viewers.as(owner, () -> {
            files.hold(Folders.KIND, folder, file.id());
            return null;
        });
        Viewers.as(
                Folders.leaderOf(ORGAN), () -> assertThat(files.find(file.id())).contains(file));
    }

    @Test
    void whatNothingHoldsAnyMoreIsSeenByNobody() {
        UUID folder = folders.make(owner, ORGAN, "更正");
        StoredFile file = receive(owner, "旧稿.txt", "旧稿", folder);
        Viewers.as(owner, () -> {
            files.release(Folders.KIND, folder, file.id());
            assertThat(files.find(file.id())).isEmpty();
            assertThat(files.heldBy(Folders.KIND, folder)).isEmpty();
            return null;
        });
    }
}
