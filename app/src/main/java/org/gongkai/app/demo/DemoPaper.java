package org.gongkai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A paper of {@code resources/demo}: after {@code ## title} lines of {@code name：value}, a blank line, and the text.
 *
 * @param text the paragraphs, without the attachment
 * @param attachment what follows {@code --- 附件}; empty where nothing does
 */
record DemoPaper(String title, Map<String, String> facts, String text, String attachment) {
    static List<DemoPaper> all(String name) {
        try {
            String file = new ClassPathResource("demo/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r", "");
            return Arrays.stream(file.split("(?m)^## "))
                    .skip(1)
                    .map(DemoPaper::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPaper of(String paper) {
        String[] halves = paper.split("\n\n", 2);
        List<String> head = halves[0].lines().toList();
        String[] body = halves[1].split("--- 附件\n", 2);
        return new DemoPaper(
                head.getFirst(),
                head.stream()
                        .skip(1)
                        .map(line -> line.split("：", 2))
                        .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1])),
                body[0].strip(),
                body.length > 1 ? body[1].strip() : "");
    }

    /** A fact that every paper of its kind has. */
    String at(String name) {
        return Objects.requireNonNull(facts.get(name), () -> title + " 没有写" + name);
    }

    String or(String name, String otherwise) {
        return facts.getOrDefault(name, otherwise);
    }
}
