package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a file is, its content says; where its name says otherwise, or nobody can look into it, it is not taken. */
class CheckingFilesTests {
    private static final byte[] TEXT = Samples.utf8("请予审签");
    static final List<Sample> TAKEN = List.of(
            new Sample("通知.docx", Samples.docx("关于开展培训的通知"), "docx"),
            new Sample("汇总.xlsx", Samples.xlsx("合计"), "xlsx"),
            new Sample("汇总.xls", Samples.xls("合计"), "xls"),
            new Sample("汇总.ET", Samples.xls("合计"), "xls"),
            new Sample("红头.pdf", Samples.pdf(""), "pdf"),
            new Sample("红头.ofd", Samples.ofd("关于表彰先进的决定"), "ofd"),
            new Sample("照片.JPG", Samples.picture("jpeg", 40, 30), "jpeg"),
            new Sample("截图.png", Samples.picture("png", 40, 30), "png"),
            new Sample("扫描.tif", Samples.picture("tiff", 40, 30), "tiff"),
            new Sample("说明.txt", TEXT, "txt"),
            new Sample("旧系统.csv", "单位,件数\n区司法局,3".getBytes(Charset.forName("GB18030")), "csv"),
            new Sample("材料.zip", Samples.zip("一/说明.txt", TEXT, "照片.png", Samples.picture("png", 4, 4)), "zip"));

    static final List<Sample> REFUSED = List.of(
            new Sample("空.txt", new byte[0], "是空的"),
            new Sample("程序.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}, "不是可以收的类型"),
            new Sample("程序.txt", new byte[] {'M', 'Z', 0, 1, 2, 3}, "不是可以收的类型"),
            new Sample("网页.html", Samples.utf8("<html><script>alert(1)</script></html>"), "不是可以收的类型"),
            new Sample("图.svg", Samples.utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"), "不是可以收的类型"),
            new Sample("没有扩展名", TEXT, "没有扩展名"),
            new Sample("汇总.docx", Samples.xlsx("合计"), "内容却是Excel 表格"),
            new Sample("照片.pdf", Samples.picture("png", 4, 4), "内容却是图片"),
            new Sample("坏.docx", java.util.Arrays.copyOf(Samples.docx("坏"), 900), "打不开"),
            new Sample("锁.pdf", Samples.pdf("secret"), "打开密码"),
            new Sample("材料.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 0x07, 0, 0}, "rar"),
            new Sample("套.zip", Samples.zip("里面.zip", Samples.zip("说明.txt", TEXT)), "又是压缩包"),
            new Sample("藏.zip", Samples.zip("发票.txt", new byte[] {'M', 'Z', 0, 1}), "“发票.txt”不能收"),
            new Sample("出.zip", Samples.zip("../../etc/说明.txt", TEXT), "路径指到压缩包之外"),
            new Sample("绝.zip", Samples.zip("/etc/说明.txt", TEXT), "路径指到压缩包之外"),
            new Sample("盘.zip", Samples.zip("C:\\说明.txt", TEXT), "路径指到压缩包之外"),
            new Sample("炸.zip", Samples.zip("零.txt", new byte[40 << 20]), "压缩炸弹"),
            new Sample("锁.zip", locked(Samples.zip("说明.txt", TEXT)), "有密码"));

    @ParameterizedTest
    @FieldSource("TAKEN")
    void isTakenFor(Sample sample) {
        assertThat(Recognised.kind(sample.name(), sample.content()).code()).isEqualTo(sample.expected());
        if (sample.expected().equals("zip")) {
            assertThat(ArchiveFiles.of(sample.content()))
                    .extracting(ArrivedFile.Part::type)
                    .containsExactly("txt", "png");
        }
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefused(Sample sample) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> {
                    Recognised.kind(sample.name(), sample.content());
                    ArchiveFiles.of(sample.content());
                })
                .withMessageContaining(sample.expected())
                .withMessageContaining("。");
    }

    @Test
    void manyFilesOrMuchUnpackedAreRefused() {
        Object[] many = new Object[2 * 501];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".txt";
            many[i + 1] = TEXT;
        }
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> Recognised.kind("多.zip", Samples.zip(many)))
                .withMessageContaining("超过 500 个");
        byte[] photo = new byte[45 << 20];
        photo[0] = photo[2] = (byte) 0xff;
        photo[1] = (byte) 0xd8;
        byte[] much = Samples.stored("1.jpg", photo, "2.jpg", photo, "3.jpg", photo, "4.jpg", photo, "5.jpg", photo);
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> ArchiveFiles.of(much))
                .withMessageContaining("超过 200 MB");
    }

    @Test
    void everythingThatHasTextGivesIt() {
        assertThat(ReadableText.of("docx", Samples.docx("关于开展培训的通知"))).contains("关于开展培训的通知");
        assertThat(ReadableText.of("ofd", Samples.ofd("关于表彰先进的决定"))).contains("关于表彰先进的决定");
        assertThat(ReadableText.of("png", Samples.picture("png", 400, 300))).isEmpty();
        byte[] slide = Samples.zip(
                "ppt/slides/slide1.xml",
                Samples.utf8(
                        "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>工作</a:t></a:r><a:r><a:t>汇报</a:t></a:r></a:p></p:sld>"));
        assertThat(ReadableText.of("pptx", slide)).contains("工作汇报");
    }

    /** Says of the first file that it has a password. */
    private static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        String bytes = new String(locked, StandardCharsets.ISO_8859_1);
        locked[bytes.indexOf("PK\u0003\u0004") + 6] |= 1;
        locked[bytes.indexOf("PK\u0001\u0002") + 8] |= 1;
        return locked;
    }

    record Sample(String name, byte[] content, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }
}
