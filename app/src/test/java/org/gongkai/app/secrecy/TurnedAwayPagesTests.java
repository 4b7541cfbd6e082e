package org.gongkai.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.files.Folders;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is marked comes to an address of the program and leaves nothing there: looked for with the rights of the tables' owner. */
@RunningProgram
class TurnedAwayPagesTests {
    private static final String BOUNDARY = "next";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Folders folders;

    private Trace trace;
    private Desk clerk;
    private String upload = "";

    @BeforeEach
    void aFolderOfTheClerk() throws Exception {
        trace = new Trace(program);
        clerk = Desk.of("clerk", port);
        String name = clerk.get("/office/try-out/everybody").body();
        UUID person = UUID.fromString(name.substring("person:".length()));
        upload = "/office/try-out/folders/"
                + folders.make(Viewer.of(person, Set.of(), Set.of(), Set.of()), 91_003, "报送材料") + "/files";
    }

    @AfterEach
    void heardEnough() {
        trace.close();
    }

    @Test
    void theSearchItselfFindsWhatIsKept() throws Exception {
        assertThat(send(upload, "说明-" + trace.word() + ".txt", text("普通的说明 " + trace.word()))
                        .body())
                .contains("name=说明-" + trace.word() + ".txt");
        assertThat(trace.tables()).contains("stored_file");
        assertThat(trace.files())
                .as("in the store, in the tables and in the log of the database")
                .anyMatch(path -> path.toString().contains("/files/"))
                .anyMatch(path -> path.toString().contains("pg_wal"));
    }

    @Test
    void anUploadedTextLeavesNothing() throws Exception {
        var answer = send(upload, trace.word() + ".txt", text("机密★3年\n关于演练的报告\n" + trace.word()));
        assertThat(answer.body()).contains("[]", "不能接收", "机要");
        assertNothingRemains();
        assertThat(officersLog()).contains("上传文件", "王敏").doesNotContain(trace.word());
    }

    @Test
    void anUploadedWordFileLeavesNothing() throws Exception {
        send(upload, "方案.docx", word("密级：秘密", trace.word()));
        assertNothingRemains();
    }

    @Test
    void theOthersOfTheSameFormAreTaken() throws Exception {
        var answer = send(upload, "甲.txt", text("秘密★1年\n" + trace.word()), "乙.txt", text("可以收下的一份"));
        assertThat(answer.body()).contains("[StoredFile[", "name=乙.txt", "[Refusal[name=甲.txt");
        assertNothingRemains();
    }

    @Test
    void whatIsTriedAtThePreCheckLeavesNothing() throws Exception {
        var file = send("/office/secrecy/check", trace.word() + ".txt", text("绝密★长期\n" + trace.word()));
        assertThat(file.statusCode()).isEqualTo(422);
        assertThat(file.body()).contains("涉密").doesNotContain(trace.word());
        var typed = sendField("/office/secrecy/check", "text", "机密★5年\n" + trace.word());
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(typed.body()).doesNotContain(trace.word());
        assertNothingRemains();
        assertThat(officersLog()).contains("内容预检");
    }

    @Test
    void whatIsTriedAndNotMarkedLeavesNothingEither() throws Exception {
        var tried = sendField("/office/secrecy/check", "text", "联系人手机13800138000，" + trace.word());
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("手机号码", "138****8000");
        assertNothingRemains();
    }

    @Test
    void theTelephonesOfTheOwnOfficesAreNoFindings() throws Exception {
        var tried = sendField("/office/secrecy/check", "text", "办公电话86001005，家庭电话86007777。");
        assertThat(tried.body()).contains("id=\"finding-1\"", "86007777").doesNotContain("id=\"finding-2\"");
    }

    private void assertNothingRemains() throws Exception {
        assertThat(trace.tables()).as("tables").isEmpty();
        assertThat(trace.files()).as("files").isEmpty();
        assertThat(trace.logged()).as("log").isEmpty();
    }

    private String officersLog() throws Exception {
        return Desk.of("secrecy", port).get("/office/secrecy/stops").body();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(String... paragraphs) throws IOException {
        try (var file = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                file.createParagraph().createRun().setText(paragraph);
            }
            file.write(out);
            return out.toByteArray();
        }
    }

    private HttpResponse<String> sendField(String address, String name, String value) throws Exception {
        return posted(address, text(part("name=\"" + name + "\"") + value + "\r\n"));
    }

    private HttpResponse<String> send(String address, Object... namesAndContents) throws Exception {
        var form = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            form.writeBytes(text(part("name=\"file\"; filename=\"" + namesAndContents[i] + "\"")));
            form.writeBytes((byte[]) Objects.requireNonNull(namesAndContents[i + 1]));
            form.writeBytes(text("\r\n"));
        }
        return posted(address, form.toByteArray());
    }

    private static String part(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private HttpResponse<String> posted(String address, byte[] parts) throws Exception {
        clerk.get("/office/try-out/form");
        var form = new ByteArrayOutputStream();
        form.writeBytes(parts);
        form.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return clerk.send(clerk.request(address + "?_csrf=" + clerk.formToken())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }
}
