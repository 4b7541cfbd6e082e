package org.gongkai.app.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form that changes one thing.
 *
 * @param back address of the page it came from
 * @param explanation what will happen
 * @param action where the form goes
 * @param problem what was refused and belongs to no field, or null
 */
public record EditPage(
        String title,
        String back,
        String backTitle,
        String explanation,
        String action,
        String submit,
        List<Field> fields,
        @Nullable String problem) {

    /**
     * @param kind {@code text}, {@code date} or {@code select}
     * @param wrong what is wrong with the value, or null
     */
    public record Field(
            String name,
            String label,
            String kind,
            String value,
            List<Option> options,
            String hint,
            @Nullable String wrong) {
        static Field text(String name, String label, String hint) {
            return new Field(name, label, "text", "", List.of(), hint, null);
        }

        static Field date(String name, String label, String hint) {
            return new Field(name, label, "date", "", List.of(), hint, null);
        }

        static Field select(String name, String label, List<Option> options, String hint) {
            return new Field(name, label, "select", "", options, hint, null);
        }

        Field holding(String entered) {
            return new Field(name, label, kind, entered, options, hint, wrong);
        }

        Field wrong(String sentence) {
            return new Field(name, label, kind, value, options, hint, sentence);
        }
    }

    public record Option(String value, String text) {}

    /** With what was entered. */
    EditPage holding(Map<String, String> entered) {
        return with(
                fields.stream()
                        .map(field -> entered.containsKey(field.name())
                                ? field.holding(entered.getOrDefault(field.name(), ""))
                                : field)
                        .toList(),
                problem);
    }

    /** With the sentence at its field, or above the form. */
    EditPage refused(RefusedException refusal) {
        boolean atField = fields.stream().anyMatch(field -> field.name().equals(refusal.field()));
        String sentence = String.valueOf(refusal.getMessage());
        return atField
                ? with(
                        fields.stream()
                                .map(field -> field.name().equals(refusal.field()) ? field.wrong(sentence) : field)
                                .toList(),
                        null)
                : with(fields, sentence);
    }

    private EditPage with(List<Field> others, @Nullable String sentence) {
        return new EditPage(title, back, backTitle, explanation, action, submit, others, sentence);
    }
}
