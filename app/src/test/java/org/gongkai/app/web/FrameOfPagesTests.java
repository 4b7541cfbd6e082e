package org.gongkai.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page, whatever it shows. */
@RunningProgram
class FrameOfPagesTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void scriptsStylesAndFramesComeFromHereOnly() throws Exception {
        var headers = get("/try-out/form").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() throws Exception {
        assertThat(get("/health").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/nowhere").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        var answer = send(request("/try-out/upload").POST(BodyPublishers.ofString("file=x")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请刷新页面后再提交");
    }

    @Test
    void anUploadFromOurOwnFormArrivesAndLeavesNothing() throws Exception {
        assertThat(upload(3 << 20).body()).isEqualTo("received " + (3 << 20));
        try (var left = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("upload_")))
                    .isEmpty();
        } catch (java.io.UncheckedIOException foreignFolder) {
            // not ours to look into
        }
    }

    @Test
    void whatIsTooLargeIsAnsweredWithTheLimits() throws Exception {
        for (int size : new int[] {33 << 20, 70 << 20}) {
            var answer = upload(size);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("32 MB", "64 MB");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, 没有这个页面",
        "GET, /try-out/upload, 405, 不接受这种操作",
        "GET, /try-out/fault, 500, 系统出了差错",
        "GET, /nowhere;jsessionid=1, 400, 请求无法识别",
    })
    void whatGoesWrongIsSaidInChinese(String method, String path, int status, String words) throws Exception {
        var answer = send(request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(words)
                .contains("<html lang=\"zh-CN\">")
                .doesNotContain("secret", "Exception", "org.", "at java");
    }

    @Test
    void whatTheContainerRefusesIsSaidInChineseAsWell() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("请求无法识别").doesNotContain("Tomcat", "Bad Request<");
        }
    }

    private HttpResponse<String> upload(int size) throws IOException, InterruptedException {
        var form = get("/try-out/form");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return send(request("/try-out/upload")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=next")
                .POST(parts(form.body(), size)));
    }

    private static BodyPublisher parts(String token, int size) {
        return BodyPublishers.concat(
                BodyPublishers.ofString("""
                        --next\r
                        Content-Disposition: form-data; name="_csrf"\r
                        \r
                        %s\r
                        --next\r
                        Content-Disposition: form-data; name="file"; filename="a.txt"\r
                        \r
                        """.formatted(token)),
                BodyPublishers.ofByteArray(new byte[size]),
                BodyPublishers.ofString("\r\n--next--\r\n"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
