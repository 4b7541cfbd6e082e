package org.gongkai.app.memos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A memo as a drafter types it.
 *
 * @param act {@code save}, {@code submit}, or {@code look} to see the route without saving anything
 * @param seen the revision that the form was made from; 0 for a new memo
 * @param organ whose matter it is, or null before that was chosen
 * @param route the version of the route, or null for the first one
 * @param files the attachments so far, in their order
 * @param chosen whom the drafter wants asked, by place in the route
 * @param why what was changed, for a later version
 */
public record MemoForm(
        String act,
        long seen,
        String title,
        String body,
        @Nullable Long organ,
        @Nullable UUID route,
        List<UUID> files,
        Map<Integer, List<UUID>> chosen,
        String why) {
    private static final String FILE = "file-";
    private static final String DROP = "drop-";
    private static final String CHOSEN = "chosen-";

    static MemoForm empty() {
        return new MemoForm("", 0, "", "", null, null, List.of(), Map.of(), "");
    }

    /**
     * Reads posted fields.
     *
     * @throws ResponseStatusException of status 400 where an id or a number in them is none, which no form of ours sends
     */
    static MemoForm of(Map<String, String> fields) {
        try {
            return read(fields);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notOurs);
        }
    }

    private static MemoForm read(Map<String, String> fields) {
        var files = new ArrayList<UUID>();
        Map<Integer, List<UUID>> chosen = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            if (name.startsWith(FILE) && !fields.containsKey(DROP + name.substring(FILE.length()))) {
                files.add(UUID.fromString(name.substring(FILE.length())));
            } else if (name.startsWith(CHOSEN)) {
                int dash = name.indexOf('-', CHOSEN.length());
                String place = dash < 0 ? "" : name.substring(CHOSEN.length(), dash);
                chosen.computeIfAbsent((int) Short.parseShort(place), at -> new ArrayList<>())
                        .add(UUID.fromString(name.substring(dash + 1)));
            }
        }
        return new MemoForm(
                fields.getOrDefault("act", "save"),
                Long.parseLong(fields.getOrDefault("seen", "0")),
                fields.getOrDefault("title", "").strip(),
                paragraphs(fields.getOrDefault("body", "")),
                fields.getOrDefault("organ", "").isEmpty() ? null : Long.valueOf(fields.get("organ")),
                fields.getOrDefault("route", "").isEmpty() ? null : UUID.fromString(fields.get("route")),
                files,
                chosen,
                fields.getOrDefault("why", "").strip());
    }

    MemoForm with(List<UUID> more) {
        var all = new ArrayList<>(files);
        all.addAll(more);
        return new MemoForm(act, seen, title, body, organ, route, all, chosen, why);
    }

    MemoForm at(long home, UUID way) {
        return new MemoForm(act, seen, title, body, home, way, files, chosen, why);
    }

    /** The same, made from a later revision: what was typed stays, and the person knows what came in between. */
    MemoForm seeing(long revision) {
        return new MemoForm(act, revision, title, body, organ, route, files, chosen, why);
    }

    public boolean picks(int place, UUID person) {
        return chosen.getOrDefault(place, List.of()).contains(person);
    }

    /** One paragraph a line, without the spaces that people indent with and without lines that say nothing. */
    private static String paragraphs(String typed) {
        return String.join(
                "\n",
                typed.lines()
                        .map(line -> line.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
