package org.gongkai.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files at their addresses, as a browser gets them. */
@RunningProgram
class FilePagesTests {
    private static final long ORGAN = 91_002;
    private static final Pattern ID = Pattern.compile("id=([0-9a-f-]{36})");

    @LocalServerPort
    private int port;

    @Autowired
    private Files files;

    @Autowired
    private Folders folders;

    @Autowired
    private ThumbnailMaking thumbnails;

    private Desk clerk;
    private Viewer owner;
    private UUID folder;

    @BeforeEach
    void aFolderOfTheClerk() throws Exception {
        clerk = Desk.of("clerk", port);
        String name = clerk.get("/office/try-out/everybody").body();
        owner = Viewer.of(UUID.fromString(name.substring("person:".length())), Set.of(), Set.of(), Set.of());
        folder = folders.make(owner, ORGAN, "培训材料");
    }

    private String received(String name, byte[] content) {
        return Viewers.as(
                owner,
                () -> files.receive(new Incoming(
                                name, content.length, new ByteArrayInputStream(content), Folders.KIND, folder))
                        .address());
    }

    @Test
    void aFileComesToBeSavedAndCanDoNothingInTheBrowser() throws Exception {
        var answer = clerk.get(received("培训 通知.txt", Samples.utf8("请参加培训")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("请参加培训");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%9F%B9%E8%AE%AD%20%E9%80%9A%E7%9F%A5.txt");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; ");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("ETag").orElseThrow()).doesNotContain(ContentHash.of(Samples.utf8("请参加培训")));
    }

    @Test
    void onlyPicturesAndPdfsAreShownInPlace() throws Exception {
        assertThat(disposition(received("红头.pdf", Samples.pdf("")) + "?view=yes"))
                .startsWith("inline");
        assertThat(disposition(received("图.png", Samples.picture("png", 9, 9)) + "?view=yes"))
                .startsWith("inline");
        assertThat(disposition(received("说明.txt", Samples.utf8("<script>alert(1)</script>")) + "?view=yes"))
                .startsWith("attachment");
    }

    private String disposition(String path) throws IOException, InterruptedException {
        return clerk.get(path).headers().firstValue("Content-Disposition").orElseThrow();
    }

    @Test
    void partsOfAFileAreHadByTheirRange() throws Exception {
        String address = received("数字.txt", Samples.utf8("0123456789"));
        var part = range(address, "bytes=3-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10");
        assertThat(range(address, "bytes=-2").body()).isEqualTo("89");
        assertThat(range(address, "bytes=8-").body()).isEqualTo("89");
        assertThat(range(address, "bytes=10-").statusCode()).isEqualTo(416);
    }

    private HttpResponse<String> range(String address, String range) throws IOException, InterruptedException {
        return clerk.send(clerk.request(address).header("Range", range).GET());
    }

    @Test
    void whatIsNotSeenAnswersLikeWhatDoesNotExist() throws Exception {
        String address = received("内部.pdf", Samples.pdf(""));
        Viewers.as(SystemViewer.FILE_KEEPING, () -> {
            thumbnails.make();
            return null;
        });
        Desk reviewer = Desk.of("reviewer", port);
        String missing = "/office/files/" + UUID.randomUUID();
        for (String what : new String[] {"", "?view=yes", "/thumbnail"}) {
            assertThat(clerk.get(address + what).statusCode()).isEqualTo(200);
            var hidden = reviewer.get(address + what);
            var absent = reviewer.get(missing + what);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(absent.body());
            assertThat(hidden.headers().map().keySet())
                    .isEqualTo(absent.headers().map().keySet());
            assertThat(new Desk(port).get(address + what).statusCode()).isEqualTo(303);
            assertThat(Desk.of("sysadmin", port).get(address + what).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aFormWithFilesIsTakenAndTellsWhatItDidNotTake() throws Exception {
        clerk.get("/office/try-out/form");
        String body = upload(clerk, clerk.formToken(), "说明.txt", "合格的一份", "坏.exe", "MZ\0")
                .body();
        assertThat(body).contains("name=说明.txt", "坏.exe", "不是可以收的类型", "note=附注");
        var id = ID.matcher(body);
        assertThat(id.find()).isTrue();
        assertThat(clerk.get("/office/files/" + id.group(1)).body()).isEqualTo("合格的一份");
    }

    @Test
    void withoutTheTokenInItsAddressAFormIsNotRead() throws Exception {
        assertThat(upload(clerk, "forged", "说明.txt", "不该收", "二.txt", "不该收").statusCode())
                .isEqualTo(403);
        assertThat(Viewers.as(owner, () -> files.heldBy(Folders.KIND, folder))).isEmpty();
    }

    private HttpResponse<String> upload(Desk desk, String token, String... namesAndContents) throws Exception {
        var form = new StringBuilder("--next\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n附注\r\n");
        for (int i = 0; i < namesAndContents.length; i += 2) {
            form.append("--next\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(namesAndContents[i])
                    .append("\"\r\n\r\n")
                    .append(namesAndContents[i + 1])
                    .append("\r\n");
        }
        return desk.send(desk.request("/office/try-out/folders/" + folder + "/files?_csrf=" + token)
                .header("Content-Type", "multipart/form-data; boundary=next")
                .POST(BodyPublishers.ofString(form + "--next--\r\n", StandardCharsets.UTF_8)));
    }
}
