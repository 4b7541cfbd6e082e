package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;

/** The fields of a page that was posted back, by name, in their order. */
record Fields(Map<String, String> values) {
    private static final int MOST = 20_000;

    static Fields of(List<Upload> parts) {
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach(part -> values.put(part.name(), new String(part.content(), StandardCharsets.UTF_8)));
        return new Fields(values);
    }

    /** Cuts a posted form into its fields. */
    static List<Upload> cut(HttpServletRequest request, InputStream wire) throws IOException {
        List<Upload> fields = new ArrayList<>();
        FileItemIterator items = Intake.parts(request, wire);
        while (items.hasNext()) {
            FileItemStream item = items.next();
            fields.add(new Upload(item.getFieldName(), Intake.content(item.openStream(), item.getFieldName())));
            if (fields.size() > MOST) {
                throw new RefusedException(Refusal.brokenPage());
            }
        }
        return fields;
    }

    /** What was typed, stripped; empty where there is no such field. */
    String typed(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** A number from 1, or 0. */
    int number(String name) {
        String typed = typed(name);
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 0;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** The fields whose names begin so, by what follows. */
    Map<String, String> after(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (first, second) -> second,
                        LinkedHashMap::new));
    }
}
