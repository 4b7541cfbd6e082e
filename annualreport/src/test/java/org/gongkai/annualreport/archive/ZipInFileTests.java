package org.gongkai.annualreport.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipInFileTests {
    private static final byte[] REPORT = "一、总体情况".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileIsReadByPosition(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("年报.zip"),
                Zip.gbk().with("财政局/年报.txt", REPORT).with("教育局/年报.txt", REPORT).bytes());
        try (FileChannel channel = FileChannel.open(file)) {
            ZipContent zip = ZipContent.open(channel, ZipLimits.VISITOR);
            assertThat(zip.entries()).map(ZipEntry::path).containsExactly("财政局/年报.txt", "教育局/年报.txt");
            assertThat(zip.entries()).map(zip::read).containsExactly(REPORT, REPORT);
        }
    }

    /** A large zip keeps its counts elsewhere; so does any zip of a program that always writes it so. */
    @Test
    void theLargeFormIsUnderstood() {
        ZipContent zip = ZipContent.open(large(1), ZipLimits.VISITOR);
        assertThat(zip.entries()).map(zip::read).containsExactly(REPORT);
    }

    @Test
    void theLargeFormMayNotNameMoreFilesThanAreTaken() {
        assertThatThrownBy(() -> ZipContent.open(large(Long.MAX_VALUE), ZipLimits.VISITOR))
                .isInstanceOfSatisfying(
                        BadArchiveException.class,
                        bad -> assertThat(bad.tooMany()).isTrue());
    }

    /** An ordinary zip of one file, its directory's place and count moved into the large record. */
    private static byte[] large(long entries) {
        byte[] plain = Zip.utf8().with("a.txt", REPORT).bytes();
        ByteBuffer end = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        int at = plain.length - 22;
        ByteBuffer zip = ByteBuffer.allocate(plain.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        zip.put(plain, 0, at);
        zip.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        zip.putLong(entries).putLong(entries).putLong(end.getInt(at + 12)).putLong(end.getInt(at + 16));
        zip.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
        zip.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1)
                .putShort((short) 0);
        return zip.array();
    }
}
