package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A browser at somebody's desk: keeps cookies, follows nothing by itself, and posts the forms it was shown.
 *
 * <p>{@code Desk.of("clerk", port).get("/office/me")} is the clerk of the demonstration; {@code new Desk(port)} is a stranger.
 */
public final class Desk {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private @Nullable String formToken;

    public Desk(int port) {
        this(URI.create("http://127.0.0.1:" + port), "127.0.0.1");
    }

    /** One whose machine has another address, e.g. {@code 127.0.0.9}. */
    public Desk(URI address, String from) {
        this.address = address;
        try {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .localAddress(InetAddress.getByName(from))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Somebody of the demonstration, signed in. */
    public static Desk of(String account, int port) throws IOException, InterruptedException {
        var desk = new Desk(port);
        desk.get("/office/sign-in");
        assertThat(desk.post("/office/sign-in/demo", "account", account).statusCode())
                .isEqualTo(303);
        return desk;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Posts fields, given as name, value, name, value …, with the form token of the page last shown. */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return send(posting(path, fields));
    }

    private HttpRequest.Builder posting(String path, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        String token = formToken == null ? "" : "&_csrf=" + encoded(formToken);
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + token));
    }

    /** The same, for an answer that is a file. */
    public byte[] bytes(String path, String... fields) throws IOException, InterruptedException {
        return client.send(posting(path, fields).build(), BodyHandlers.ofByteArray())
                .body();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        var shown = FORM_TOKEN.matcher(answer.body());
        if (shown.find()) {
            formToken = shown.group(1);
        }
        return answer;
    }

    /** The form token of the page last shown, for requests made by hand. */
    public String formToken() {
        return java.util.Objects.requireNonNull(formToken, "no form has been shown");
    }

    /** The value of the session's cookie. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Puts a session's cookie into the browser. */
    void plant(String session) throws IOException {
        cookies.put(
                address.resolve("/office/"),
                Map.of("Set-Cookie", List.of(SessionCookie.NAME + "=" + session + "; Path=/office")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
