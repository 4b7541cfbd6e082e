package org.gongkai.app.evidence;

import java.util.List;
import java.util.Map;
import org.gongkai.app.web.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form.
 *
 * @param seen the revision of the entry on which the form is founded; 0 for a new one
 * @param problem what was refused and belongs to no field, or null
 */
public record FactForm(
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
    FactForm refused(Map<String, String> entered, RefusedEvidence refusal) {
        boolean atField = fields.stream().anyMatch(field -> field.name().equals(refusal.field()));
        Map<String, String> wrong = atField ? Map.of(refusal.field(), refusal.sentence()) : Map.of();
        return new FactForm(
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
    FactForm stopped(String sentence) {
        return new FactForm(title, back, backTitle, explanation, action, submit, seen, fields, sentence);
    }
}
