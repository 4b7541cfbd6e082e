package org.gongkai.app.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what stands in it; {@code _field.jte} draws it.
 *
 * @param kind {@code text}, {@code date}, {@code number}, {@code area} or {@code select}
 * @param options of a {@code select}
 * @param hint a short word under the field; empty for none
 * @param required whether it must be filled in, as the label then says
 * @param wrong what is wrong with the value and what to do, or null
 */
public record FormField(
        String name,
        String label,
        String kind,
        String value,
        List<Option> options,
        String hint,
        boolean required,
        @Nullable String wrong) {
    /** One to choose. */
    public record Option(String value, String text) {}

    public static FormField text(String name, String label, String hint) {
        return new FormField(name, label, "text", "", List.of(), hint, false, null);
    }

    public static FormField area(String name, String label, String hint) {
        return new FormField(name, label, "area", "", List.of(), hint, false, null);
    }

    public static FormField date(String name, String label, String hint) {
        return new FormField(name, label, "date", "", List.of(), hint, false, null);
    }

    /** A number, with decimals where the hint says so. */
    public static FormField number(String name, String label, String hint) {
        return new FormField(name, label, "number", "", List.of(), hint, false, null);
    }

    public static FormField select(String name, String label, List<Option> options, String hint) {
        return new FormField(name, label, "select", "", List.copyOf(options), hint, false, null);
    }

    /** 必填. */
    public FormField must() {
        return new FormField(name, label, kind, value, options, hint, true, wrong);
    }

    public FormField holding(String entered) {
        return new FormField(name, label, kind, entered, options, hint, required, wrong);
    }

    /** With what was entered, and the sentence that belongs here, if there is one. */
    public FormField after(Map<String, String> entered, Map<String, String> sentences) {
        return new FormField(
                name, label, kind, entered.getOrDefault(name, value), options, hint, required, sentences.get(name));
    }

    /** What describes it, for {@code aria-describedby}; null for nothing. */
    public @Nullable String described() {
        return wrong != null ? name + "-wrong" : hint.isEmpty() ? null : name + "-hint";
    }
}
