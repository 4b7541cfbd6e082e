package org.gongkai.app.audit;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.app.journal.Recorded;
import org.gongkai.law.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as pages show it.
 *
 * @param who the name, or what the program calls itself
 * @param article as a letter cites it; empty where there is none
 */
public record EntryLine(Recorded entry, String at, String who, String article, Map<String, String> facts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static EntryLine of(Recorded entry, String who, Clock clock) {
        String article = entry.article();
        return new EntryLine(
                entry,
                TIME.format(entry.at().atZoneSameInstant(clock.getZone())),
                who,
                article == null ? "" : cited(article),
                facts(entry.facts()));
    }

    public String subjectAddress() {
        return "/office/journal/subjects/" + entry.subjectKind() + "/" + entry.subject();
    }

    /** Of what kind the subject is, in words. */
    public String subjectKind() {
        return PlainWords.kind(entry.subjectKind());
    }

    private static String cited(String article) {
        try {
            return Article.parse(article).chinese();
        } catch (IllegalArgumentException asItStands) {
            return article;
        }
    }

    private static Map<String, String> facts(String json) {
        try {
            Map<String, String> told = new LinkedHashMap<>();
            JsonMapper.shared()
                    .readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((fact, value) -> told.merge(
                            PlainWords.fact(fact), PlainWords.value(fact, value), (one, other) -> one + "、" + other));
            return told;
        } catch (JacksonException asItStands) {
            return Map.of("原文", json);
        }
    }
}
