package org.gongkai.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Another system that calls; nothing is followed, and nothing is remembered. */
final class Caller {
    private final HttpClient client;
    private final int port;

    Caller(int port) {
        this(port, "127.0.0.1");
    }

    /** One whose own address is given, such as 127.0.0.2. */
    Caller(int port, String address) {
        try {
            this.client = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = port;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** A report as the body; headers are names and values in turn. */
    HttpResponse<String> check(byte[] body, String... headers) throws IOException, InterruptedException {
        var request = to(ReportsApi.CHECK).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The parts of a form: names, file names and contents in turn. */
    HttpResponse<String> checkForm(Object... parts) throws IOException, InterruptedException {
        List<BodyPublisher> body = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 3) {
            body.add(BodyPublishers.ofString("--next\r\nContent-Disposition: form-data; name=\"" + parts[i]
                    + "\"; filename=\"" + parts[i + 1] + "\"\r\n\r\n"));
            body.add(BodyPublishers.ofByteArray((byte[]) parts[i + 2]));
            body.add(BodyPublishers.ofString("\r\n"));
        }
        body.add(BodyPublishers.ofString("--next--\r\n"));
        return send(to(ReportsApi.CHECK)
                .header("Content-Type", "multipart/form-data; boundary=next")
                .POST(BodyPublishers.concat(body.toArray(BodyPublisher[]::new))));
    }

    static byte[] sample(String name) {
        try (var in = Caller.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
