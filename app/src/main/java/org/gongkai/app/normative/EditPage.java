package org.gongkai.app.normative;

import java.util.List;
import java.util.Map;
import org.gongkai.app.web.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form.
 *
 * @param back address of the page it came from
 * @param seen the revision of the document on which the form is founded; 0 for a new one
 * @param problem what was refused and belongs to no field, or null
 */
public record EditPage(
        String title,
        String back,
        String backTitle,
        String explanation,
        String action,
        String submit,
        int seen,
        List<FormField> fields,
        @Nullable String problem) {
    /** With what was entered, and what was wrong with it. */
    EditPage refused(Map<String, String> entered, RefusedEntry refusal) {
        boolean atField = fields.stream().anyMatch(field -> field.name().equals(refusal.field()));
        Map<String, String> wrong = atField ? Map.of(refusal.field(), refusal.sentence()) : Map.of();
        return new EditPage(
                title,
                back,
                backTitle,
                explanation,
                action,
                submit,
                seen,
                fields.stream().map(field -> field.after(entered, wrong)).toList(),
                atField ? null : refusal.sentence());
    }

    /** Without what was entered, which may not be shown again. */
    EditPage stopped(String sentence) {
        return new EditPage(title, back, backTitle, explanation, action, submit, seen, fields, sentence);
    }
}
