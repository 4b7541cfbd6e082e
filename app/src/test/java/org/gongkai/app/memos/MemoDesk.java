package org.gongkai.app.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.gongkai.app.signin.Desk;

/** Somebody of the demonstration at the pages of memos. */
record MemoDesk(Desk desk) {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern TASK = Pattern.compile("name=\"task\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern ROUTE = Pattern.compile("name=\"route\" value=\"([0-9a-f-]{36})\"");
    static final Pattern ORGAN = Pattern.compile("(?:<option value|name=\"organ\" value)=\"(\\d+)\"");

    static MemoDesk of(String account, int port) throws IOException, InterruptedException {
        return new MemoDesk(Desk.of(account, port));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return desk.get(path);
    }

    /** Writes a new memo and returns its address. */
    String write(String act, String title, String body) throws IOException, InterruptedException {
        var answer = writing(act, title, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    HttpResponse<String> writing(String act, String title, String body) throws IOException, InterruptedException {
        String form = get("/office/memos/new").body();
        return multipart(
                "/office/memos/new",
                "act",
                act,
                "seen",
                "0",
                "organ",
                found(ORGAN, form),
                "route",
                found(ROUTE, form),
                "title",
                title,
                "body",
                body);
    }

    /** Does an act with what the page at {@code address} shows now, and further fields as name, value, …. */
    HttpResponse<String> act(String address, String act, String... more) throws IOException, InterruptedException {
        return act(get(address), address, act, more);
    }

    /** The same with what {@code page} showed, which may be of an earlier moment. */
    HttpResponse<String> act(HttpResponse<String> page, String address, String act, String... more)
            throws IOException, InterruptedException {
        var task = TASK.matcher(page.body());
        String[] fields = new String[more.length + (task.find() ? 6 : 4)];
        fields[0] = "act";
        fields[1] = act;
        fields[2] = "seen";
        fields[3] = found(SEEN, page.body());
        if (fields.length > more.length + 4) {
            fields[4] = "task";
            fields[5] = task.group(1);
        }
        System.arraycopy(more, 0, fields, fields.length - more.length, more.length);
        return desk.post(address, fields);
    }

    HttpResponse<String> multipart(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        body.append(file("upload", "培训日程.txt", "第一天上午：公开期限。")).append("--edge--\r\n");
        String token = Pattern.compile("_csrf=([^\"&]+)")
                .matcher(get(path).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return desk.send(desk.request(path + "?_csrf=" + token)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String file(String field, String name, String text) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n";
    }

    static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(pattern + " in " + page).isTrue();
        return match.group(1);
    }
}
