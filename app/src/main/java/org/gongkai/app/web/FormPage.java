package org.gongkai.app.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form; {@code form.jte} draws it.
 *
 * @param here the key of its line in the menu, and the address below {@code /office/}
 * @param hereTitle what that line is called
 * @param back address of the page it came from
 * @param explanation what will happen
 * @param action where the form goes; null where it cannot be sent, and {@code problem} says why
 * @param problem what belongs to no field, or null
 */
public record FormPage(
        String here,
        String hereTitle,
        String title,
        String back,
        String backTitle,
        String explanation,
        @Nullable String action,
        String submit,
        List<FormField> fields,
        @Nullable String problem) {
    /** A form that cannot be sent now, and why. */
    public FormPage closed(String why) {
        return new FormPage(here, hereTitle, title, back, backTitle, explanation, null, submit, List.of(), why);
    }

    /** With what was entered; on which revision the form is founded is not entered. */
    public FormPage holding(Map<String, String> entered) {
        return with(
                fields.stream()
                        .map(field -> field.name().equals("seen")
                                ? field
                                : field.holding(entered.getOrDefault(field.name(), field.value())))
                        .toList(),
                problem);
    }

    /** With the sentence at its field, or above the form. */
    public FormPage refused(String field, String sentence) {
        boolean atField = !field.isEmpty()
                && fields.stream()
                        .anyMatch(one -> one.name().equals(field) && !one.kind().equals("hidden"));
        return atField
                ? with(
                        fields.stream()
                                .map(one -> one.name().equals(field) ? one.wrong(sentence) : one)
                                .toList(),
                        null)
                : with(fields, sentence);
    }

    private FormPage with(List<FormField> others, @Nullable String sentence) {
        return new FormPage(here, hereTitle, title, back, backTitle, explanation, action, submit, others, sentence);
    }
}
