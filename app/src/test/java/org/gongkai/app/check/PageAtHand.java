package org.gongkai.app.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A report page as a browser without JavaScript holds it: what is typed stays in its fields, a button posts them all. */
final class PageAtHand {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final Document page;
    private final Map<String, String> typed = new LinkedHashMap<>();
    final int status;

    PageAtHand(HttpResponse<String> answer) {
        this.address = answer.uri();
        this.page = Jsoup.parse(answer.body());
        this.status = answer.statusCode();
    }

    /** Types into a field that is on the page. */
    PageAtHand type(String field, String value) {
        if (page.select("[name=\"" + field + "\"]").isEmpty()) {
            throw new AssertionError("no field " + field);
        }
        typed.put(field, value);
        return this;
    }

    /** Presses a plain submit button. */
    PageAtHand send() throws IOException, InterruptedException {
        return new PageAtHand(post("/check/correct", BodyHandlers.ofString()));
    }

    /** Presses the button that has this name and value. */
    PageAtHand press(String name, String value) throws IOException, InterruptedException {
        if (page.select("button[name=" + name + "]").stream()
                .noneMatch(b -> b.val().equals(value))) {
            throw new AssertionError("no button " + name + "=" + value);
        }
        typed.put(name, value);
        return send();
    }

    /** Takes the corrected report away. */
    HttpResponse<byte[]> file(String kind) throws IOException, InterruptedException {
        typed.put("to", kind);
        return post("/check/correct/file", BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> post(String path, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : page.select("#answers input, input[form=answers], select[form=answers]")) {
            if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.putAll(typed);
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--next\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return CLIENT.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=next")
                        .POST(BodyPublishers.ofString(body + "--next--\r\n"))
                        .build(),
                handler);
    }

    /** The rules broken, in the order of the list. */
    List<String> rules() {
        return page.select(".finding .rule").eachText();
    }

    /** The words of whatever a selector finds. */
    String words(String selector) {
        return page.select(selector).text();
    }

    boolean has(String selector) {
        return !page.select(selector).isEmpty();
    }

    String value(String field) {
        return page.select("[name=\"" + field + "\"]").val();
    }

    /** The rectification list that is in its link. */
    String ledger() {
        String link = page.select("a[download]").attr("href");
        return new String(Base64.getDecoder().decode(link.substring(link.indexOf(',') + 1)), StandardCharsets.UTF_8);
    }
}
