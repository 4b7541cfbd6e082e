package org.gongkai.app.journal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.law.Article;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does, as the journal keeps it. Who and when are added by the journal.
 *
 * @param code stable, with its capability before the dot: {@code signoff.sign}
 * @param label what an office calls it: 签发
 * @param subjectKind what it is done to: {@code memo}, {@code person}, {@code file} …
 * @param subject the id of that
 * @param article on which article it rests, where there is one
 * @param facts what else must be known later; never personal data or content (their hash may)
 */
public record Act(
        String code,
        String label,
        String subjectKind,
        String subject,
        @Nullable Article article,
        SortedMap<String, String> facts) {

    public static Act of(String code, String label, String subjectKind, Object subject) {
        return new Act(code, label, subjectKind, subject.toString(), null, new TreeMap<>());
    }

    public Act under(Article basis) {
        return new Act(code, label, subjectKind, subject, basis, facts);
    }

    public Act with(String name, Object value) {
        var more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new Act(code, label, subjectKind, subject, article, more);
    }
}
