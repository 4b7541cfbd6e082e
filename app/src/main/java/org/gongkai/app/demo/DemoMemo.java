package org.gongkai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A memo of the demonstration, as {@code demo/memos.txt} has it.
 *
 * @param organ code of the organ that drafts it
 * @param ending how far it goes
 * @param due working days from today to the limit of its present step, negative when that has passed
 * @param countersigners codes of the organs whose leaders are asked
 * @param drafts how many versions it has
 * @param attachment name of a text file, or blank
 * @param sentBack the opinion with which it is sent back, or blank
 * @param body one paragraph a line
 */
record DemoMemo(
        String title,
        String organ,
        String ending,
        int due,
        List<String> countersigners,
        int drafts,
        String attachment,
        String sentBack,
        String body) {
    private static final String DISTRICT = "gaoling-";

    static List<DemoMemo> all() {
        try {
            String text = new ClassPathResource("demo/memos.txt").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## "))
                    .skip(1)
                    .map(DemoMemo::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoMemo of(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> facts = new HashMap<>();
        var body = new ArrayList<String>();
        boolean inBody = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                inBody = true;
            } else if (inBody) {
                body.add(line.strip());
            } else {
                facts.put(line.substring(0, line.indexOf('：')), line.substring(line.indexOf('：') + 1));
            }
        }
        return new DemoMemo(
                lines.getFirst().strip(),
                DISTRICT + facts.getOrDefault("机关", "office"),
                facts.getOrDefault("情形", "草稿"),
                Integer.parseInt(facts.getOrDefault("到期", "2")),
                Arrays.stream(facts.getOrDefault("会签", "").split(" "))
                        .filter(code -> !code.isBlank())
                        .map(code -> DISTRICT + code)
                        .toList(),
                Integer.parseInt(facts.getOrDefault("稿数", "1")),
                facts.getOrDefault("附件", ""),
                facts.getOrDefault("退回", ""),
                String.join("\n", body));
    }

    /** The text as it was {@code before} versions ago: shorter, and in other words. */
    String body(int before) {
        String text = body;
        for (int i = 0; i < before; i++) {
            text = earlier(text, i);
        }
        return text;
    }

    private static String earlier(String text, int times) {
        List<String> paragraphs = new ArrayList<>(text.lines().toList());
        int at = Math.min(1, paragraphs.size() - 1);
        if (times % 2 == 0) {
            paragraphs.set(0, paragraphs.getFirst().replaceFirst("拟", "计划").replaceFirst("全区", "我区"));
            paragraphs.set(at, withoutLastClause(paragraphs.get(at)));
        } else if (paragraphs.size() > 2) {
            paragraphs.remove(paragraphs.size() - 2);
        }
        return String.join("\n", paragraphs);
    }

    private static String withoutLastClause(String paragraph) {
        int comma = Math.max(paragraph.lastIndexOf('，'), paragraph.lastIndexOf('；'));
        return comma < 10 ? paragraph : paragraph.substring(0, comma) + "。";
    }
}
