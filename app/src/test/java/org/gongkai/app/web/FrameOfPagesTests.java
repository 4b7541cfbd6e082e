package org.gongkai.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
        var answer = send(handIn("text=hello"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请刷新页面后再提交");
    }

    @Test
    void aFormOfOurOwnArrives() throws Exception {
        var form = get("/try-out/form");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");

        var answer = send(handIn("text=hello&_csrf=" + form.body()).header("Cookie", cookie.split(";")[0]));

        assertThat(answer.body()).isEqualTo("received hello");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, 没有这个页面",
        "GET, /try-out/hand-in, 405, 不接受这种操作",
        "GET, /try-out/large, 413, 单个文件不超过 32 MB",
        "GET, /try-out/fault, 500, 系统出了差错",
        "GET, /try-out/uncommitted, 503, 数据库正在恢复",
        "GET, /try-out/not-rolled-back, 503, 数据库正在恢复",
        "GET, /try-out/cut-off, 500, 系统出了差错",
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

    private HttpRequest.Builder handIn(String fields) {
        return request("/try-out/hand-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
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
