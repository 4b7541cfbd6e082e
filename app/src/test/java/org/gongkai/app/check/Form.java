package org.gongkai.app.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The form of /check as a browser fills it in, piece by piece. */
final class Form {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String address;
    private final List<BodyPublisher> parts = new ArrayList<>();

    Form(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    Form text(String text) {
        return part("name=\"text\"", BodyPublishers.ofString(text));
    }

    Form file(String name, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"", BodyPublishers.ofByteArray(content));
    }

    Form part(String disposition, BodyPublisher content) {
        parts.add(BodyPublishers.ofString("--next\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        parts.add(content);
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        parts.add(BodyPublishers.ofString("--next--\r\n"));
        return sendCutShort();
    }

    /** Without the end that a whole form has. */
    HttpResponse<String> sendCutShort() throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + "/check"))
                        .header("Content-Type", "multipart/form-data; boundary=next")
                        .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    /** Waits until a batch has come to its end. */
    HttpResponse<String> finished(HttpResponse<String> batch) throws IOException, InterruptedException {
        HttpResponse<String> now = batch;
        while (now.body().contains("正在核对")) {
            Thread.sleep(50);
            now = get(batch.uri().getPath());
        }
        return now;
    }

    static byte[] sample(String name) {
        try (var in = Form.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
