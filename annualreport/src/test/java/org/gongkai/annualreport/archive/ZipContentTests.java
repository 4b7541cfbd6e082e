package org.gongkai.annualreport.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ZipContentTests {
    private static final byte[] REPORT = "一、总体情况".getBytes(StandardCharsets.UTF_8);

    private static ZipContent open(byte[] zip) {
        return ZipContent.open(zip, ZipLimits.VISITOR);
    }

    private static ZipEntry first(byte[] zip) {
        return open(zip).entries().getFirst();
    }

    private static BadArchiveException refusal(ThrowingCallable act) {
        var seen = new BadArchiveException[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(BadArchiveException.class, e -> seen[0] = e);
        return seen[0];
    }

    @Test
    void namesAreReadInTheCodeTheyWereWrittenIn() {
        assertThat(first(Zip.utf8().with("财政局/年报.txt", REPORT).bytes()).name()).isEqualTo("年报.txt");
        assertThat(first(Zip.gbk().with("财政局/年报.txt", REPORT).bytes()).name()).isEqualTo("年报.txt");
    }

    @Test
    void contentComesBackWhole() {
        ZipContent zip = open(Zip.utf8().with("a.txt", REPORT).bytes());
        assertThat(zip.read(zip.entries().getFirst())).isEqualTo(REPORT);
    }

    @Test
    void whatSystemsLeaveInArchivesIsPassedOver() {
        byte[] zip = Zip.utf8()
                .with("__MACOSX/._年报.txt", REPORT)
                .with(".DS_Store", REPORT)
                .with("夹/", new byte[0])
                .with("年报.txt", REPORT)
                .bytes();
        assertThat(open(zip).entries()).map(ZipEntry::name).containsExactly("年报.txt");
    }

    @Test
    void aNameIsNeverAPath() {
        byte[] zip = Zip.utf8()
                .with("../../etc/passwd", REPORT)
                .with("C:\\windows\\system.ini", REPORT)
                .with("年报\u202etxt.exe\n", REPORT)
                .with("长".repeat(5000) + ".txt", REPORT)
                .bytes();
        assertThat(open(zip).entries())
                .map(ZipEntry::name)
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("passwd"),
                        name -> assertThat(name).isEqualTo("system.ini"),
                        name -> assertThat(name).isEqualTo("年报txt.exe"),
                        name -> assertThat(name).hasSizeLessThanOrEqualTo(80).endsWith(".txt"));
    }

    @Test
    void aPasswordIsSaid() {
        assertThat(first(Zip.utf8().with("a.txt", REPORT).locked()).refusal()).contains("有密码", "去掉密码");
    }

    @Test
    void aBombIsNotOpened() {
        assertThat(first(Zip.utf8().with("a.txt", new byte[20 << 20]).bytes()).refusal())
                .contains("压缩炸弹");
        assertThat(first(Zip.utf8().with("a.txt", new byte[40 << 20]).bytes()).refusal())
                .contains("32 MB");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsStopped() {
        ZipContent zip = open(Zip.utf8().with("a.txt", new byte[40 << 20]).understated());
        assertThat(zip.entries().getFirst().refusal()).isEmpty();
        assertThat(refusal(() -> zip.read(zip.entries().getFirst())).reason()).contains("32 MB");
    }

    @Test
    void aZipCutShortIsRefused() {
        byte[] whole = Zip.utf8().with("a.txt", REPORT).bytes();
        for (int length = 22; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(refusal(() -> open(cut)).reason()).contains("压缩包");
        }
    }

    @Test
    void noDamageEscapes() {
        byte[] whole = Zip.utf8().with("年报.txt", REPORT).with("b.txt", REPORT).bytes();
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, 0x7f, 0xff}) {
                byte[] damaged = whole.clone();
                damaged[at] = (byte) value;
                try {
                    ZipContent zip = open(damaged);
                    zip.entries().stream()
                            .filter(entry -> entry.refusal().isEmpty())
                            .forEach(zip::read);
                } catch (BadArchiveException e) {
                    assertThat(e.reason()).isNotBlank();
                }
            }
        }
    }

    @Test
    void tooManyEntriesAreRefused() {
        Zip zip = Zip.utf8();
        for (int i = 0; i <= ZipLimits.VISITOR.entries(); i++) {
            zip.with(i + ".txt", new byte[0]);
        }
        assertThat(refusal(() -> open(zip.bytes())).tooMany()).isTrue();
    }
}
