package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page on which an entry is made or changed.
 *
 * @param here the key of its line in the menu
 * @param explanation what will happen
 * @param action where the form goes; null where it cannot be sent, and {@code problem} says why
 * @param problem what belongs to no field, or null
 */
public record FormPage(
        String here,
        String title,
        String back,
        String backTitle,
        String explanation,
        @Nullable String action,
        String submit,
        List<Field> fields,
        @Nullable String problem) {

    /**
     * @param kind {@code text}, {@code date}, {@code area}, {@code select}, {@code hidden}; or {@code heading}, whose label it is
     * @param required whether it must be filled in, as the label then says
     * @param wrong what is wrong with the value, or null
     */
    public record Field(
            String name,
            String label,
            String kind,
            String value,
            List<Option> options,
            String hint,
            boolean required,
            @Nullable String wrong) {
        public static Field text(String name, String label, String hint) {
            return new Field(name, label, "text", "", List.of(), hint, false, null);
        }

        public static Field date(String name, String label, String hint) {
            return new Field(name, label, "date", "", List.of(), hint, false, null);
        }

        public static Field area(String name, String label, String hint) {
            return new Field(name, label, "area", "", List.of(), hint, false, null);
        }

        public static Field select(String name, String label, List<Option> options, String hint) {
            return new Field(name, label, "select", "", options, hint, false, null);
        }

        public static Field hidden(String name, String value) {
            return new Field(name, "", "hidden", value, List.of(), "", false, null);
        }

        public static Field heading(String title, String hint) {
            return new Field("", title, "heading", "", List.of(), hint, false, null);
        }

        /** 必填. */
        public Field must() {
            return new Field(name, label, kind, value, options, hint, true, wrong);
        }

        public Field holding(@Nullable Object entered) {
            return new Field(
                    name, label, kind, entered == null ? "" : entered.toString(), options, hint, required, wrong);
        }

        Field wrong(String sentence) {
            return new Field(name, label, kind, value, options, hint, required, sentence);
        }

        public @Nullable String describedBy() {
            return wrong != null ? name + "-wrong" : hint.isEmpty() ? null : name + "-hint";
        }
    }

    /** @param group options of one group stand under its name; empty for none */
    public record Option(String value, String text, String group) {
        public Option(String value, String text) {
            this(value, text, "");
        }
    }

    /** A form that cannot be sent now, and why. */
    public FormPage closed(String why) {
        return new FormPage(here, title, back, backTitle, explanation, null, submit, List.of(), why);
    }

    /** With what was entered. */
    public FormPage holding(Map<String, String> entered) {
        return with(
                fields.stream()
                        .map(field -> entered.containsKey(field.name())
                                        && !field.name().equals("seen")
                                ? field.holding(entered.get(field.name()))
                                : field)
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

    private FormPage with(List<Field> others, @Nullable String sentence) {
        return new FormPage(here, title, back, backTitle, explanation, action, submit, others, sentence);
    }
}
