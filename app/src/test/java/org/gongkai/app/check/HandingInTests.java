package org.gongkai.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is handed in, the answer is a page with what happened, why and what to do, and nothing stays. */
@RunningProgram
class HandingInTests {
    private static final byte[] SEED = Form.sample("gaoling-2022.txt");

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryBudget memory;

    private Form form() {
        return new Form(port);
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("role=\"alert\"", "怎么办：", "开始体检")
                .contains(words)
                .doesNotContain("Exception", "org.gongkai", "at java");
    }

    @AfterEach
    void nothingTouchedTheDisk() throws Exception {
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("upload_"));
        }
    }

    @Test
    void theFirstPageLeadsToTheCheck() throws Exception {
        assertThat(form().get("/").body()).contains("href=\"/check\"", "href=\"/law/deadline\"", "href=\"/office\"");
    }

    @Test
    void aReportIsAnsweredInTheSameBreathAndItsMemoryGivenBack() throws Exception {
        long before = memory.taken();
        var answer = form().file("年报.txt", SEED).send();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("N-3", "未发生政府信息公开行政败诉案件");
        assertThat(memory.taken()).isEqualTo(before);
    }

    @Test
    void aReportInGbkIsRead() throws Exception {
        byte[] gbk = new String(SEED, StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
        assertThat(form().file("a.txt", gbk).send().body()).contains("N-3");
    }

    @Test
    void nothing() throws Exception {
        refused(
                form().text("  ")
                        .part("name=\"file\"; filename=\"\"", BodyPublishers.noBody())
                        .send(),
                422,
                "还没有交来年报");
    }

    @Test
    void anEmptyFile() throws Exception {
        refused(form().file("空.txt", new byte[0]).send(), 422, "“空.txt”读不成年报");
    }

    @Test
    void aPdfAndAWordFileWithoutContent() throws Exception {
        refused(form().file("年报.pdf", Form.utf8("%PDF-1.7")).send(), 422, "“年报.pdf”读不成年报", "能读的有 PDF、Word");
        byte[] word = Zip.utf8()
                .with("[Content_Types].xml", new byte[9])
                .with("word/document.xml", new byte[9])
                .bytes();
        refused(form().file("年报.docx", word).send(), 422, "“年报.docx”读不成年报", "能读的有 PDF、Word");
    }

    @Test
    void proseThatIsNoReport() throws Exception {
        refused(form().text("今天开会。").send(), 422, "“粘贴的文字”读不成年报");
    }

    @Test
    void arbitraryBytes() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            refused(form().file("x", bytes).send(), 422, "读不成年报");
        }
    }

    @Test
    void markupInANameOrATextStaysText() throws Exception {
        String script = "<script>alert(1)</script>";
        assertThat(form().file(script + ".txt", Form.utf8("x")).send().body()).doesNotContain("<script>alert");
        String report = new String(SEED, StandardCharsets.UTF_8).replace("未发生政府信息公开", script + "未发生政府信息公开");
        assertThat(form().file("<img onerror=alert(1)>.txt", Form.utf8(report))
                        .send()
                        .body())
                .doesNotContain("<script>alert", "<img onerror");
    }

    @Test
    void aFileTooLarge() throws Exception {
        refused(form().file("大.txt", new byte[33 << 20]).send(), 413, "文件太大", "“大.txt”", "32 MB", "256 MB");
    }

    @Test
    void twoHundredMegabytesAreReadToTheirEndAndNotKept() throws Exception {
        long before = memory.taken();
        var answer = form().part(
                        "name=\"file\"; filename=\"a.txt\"", BodyPublishers.ofInputStream(() -> new Zeros(200L << 20)))
                .send();
        refused(answer, 413, "文件太大");
        assertThat(memory.taken()).isEqualTo(before);
    }

    @Test
    void moreFilesThanOneCanLookAt() throws Exception {
        Form form = form();
        for (int i = 0; i <= Intake.FILES; i++) {
            form.file(i + ".txt", new byte[] {1});
        }
        refused(form.send(), 413, "文件太多");
    }

    @Test
    void aFormCutShort() throws Exception {
        refused(form().file("a.txt", Form.utf8("一")).sendCutShort(), 400, "没有收到完整的文件");
    }

    @Test
    void aBrokenZip() throws Exception {
        byte[] zip = Zip.utf8().with("a.txt", Form.utf8("一")).bytes();
        refused(form().file("年报.zip", Arrays.copyOf(zip, zip.length - 10)).send(), 422, "压缩包打不开", "重新打包");
        refused(form().file("年报.zip", Zip.utf8().bytes()).send(), 422, "压缩包里没有文件");
    }

    @Test
    void aZipWhoseFilesCannotAllBeReadIsATableWithReasons() throws Exception {
        byte[] zip = Zip.gbk()
                .with("街道/高陵.txt", SEED)
                .with("街道/<b>扫描.pdf", Form.utf8("%PDF-1.4"))
                .with("街道/里面.zip", Zip.utf8().with("a.txt", Form.utf8("一")).bytes())
                .with("街道/零.txt", new byte[20 << 20])
                .bytes();
        var answer = form().finished(form().file("一批.zip", zip).send());
        String path = answer.uri().getPath();
        assertThat(answer.body())
                .contains("核对了 4 份", "3 份读不成", "里面.zip/a.txt", "没有读到中文内容", "压缩炸弹", "N-3")
                .doesNotContain("<b>扫描");
        assertThat(form().get(path + "/1").body()).contains("未发生政府信息公开行政败诉案件", "回到批量结果");
        refused(form().get(path + "/3"), 404, "这次结果已经清除"); // what was not read has no number
        refused(form().get(path + "/9"), 404, "已经清除");
        assertThat(form().get(path + "/findings.xlsx").body()).startsWith("PK");
    }

    @Test
    void aBatchThatNobodyHas() throws Exception {
        refused(form().get("/check/batch/AAAA"), 404, "已经清除");
    }

    @Test
    void twoYearsStandSideBySideWhicheverCameFirst() throws Exception {
        byte[] then = Form.sample("gaoling-2021-invented.txt");
        for (Form form : List.of(
                form().file("今年.txt", SEED).file("去年.txt", then),
                form().file("去年.txt", then).file("今年.txt", SEED))) {
            assertThat(form.send().body()).contains("对照上年：去年.txt", "两个年度对照");
        }
    }

    @Test
    void whoeverElseComesMeanwhileIsServed() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 24)
                    .mapToObj(i -> crowd.submit(() -> form().file("a.txt", SEED).send()))
                    .toList();
            assertThat(form().get("/check").statusCode()).isEqualTo(200);
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
    }

    /** Many bytes that nobody holds. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int now = (int) Math.min(left, length);
            left -= now;
            return now > 0 ? now : -1;
        }
    }
}
