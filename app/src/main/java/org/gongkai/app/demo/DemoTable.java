package org.gongkai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A table of {@code resources/demo}: lines of comment, a line of names, rows; commas only between cells. */
record DemoTable(List<Row> rows) {
    static DemoTable read(String name) {
        List<List<String>> lines =
                lines(name).stream().map(line -> List.of(line.split(",", -1))).toList();
        List<String> names = lines.getFirst();
        return new DemoTable(
                lines.stream().skip(1).map(cells -> new Row(names, cells)).toList());
    }

    /** The lines of any file there that say something. */
    static List<String> lines(String name) {
        try {
            return new ClassPathResource("demo/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections of a report's text, each below its number in brackets, in place of those that are given. */
    static List<String> sections(String name, List<String> parts) {
        int part = 0;
        for (String line : lines(name)) {
            if (line.matches("\\[\\d]")) {
                part = line.charAt(1) - '0';
                parts.set(part, "");
            } else {
                parts.set(part, parts.get(part) + (parts.get(part).isEmpty() ? "" : "\n") + line);
            }
        }
        return parts;
    }

    record Row(List<String> names, List<String> cells) {
        Row {
            if (names.size() != cells.size()) {
                throw new IllegalArgumentException("not a row of " + names + ": " + cells);
            }
        }

        String at(String name) {
            return cells.get(names.indexOf(name));
        }

        @Nullable
        String orNull(String name) {
            String text = at(name);
            return text.isEmpty() ? null : text;
        }

        LocalDate day(String name) {
            return LocalDate.parse(at(name));
        }
    }
}
