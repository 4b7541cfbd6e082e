package org.gongkai.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what stands in it; {@code _field.jte} draws it.
 *
 * @param kind {@code text}, {@code date}, {@code number}, {@code area}, {@code select}, {@code hidden}; or {@code heading}, whose
 *     label it is
 * @param options to choose from, of a {@code text} to take over
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

    /** The revision on which a form is founded. */
    public static FormField seen(int revision) {
        return hidden("seen", String.valueOf(revision));
    }

    public static FormField hidden(String name, String value) {
        return new FormField(name, "", "hidden", value, List.of(), "", false, null);
    }

    public static FormField heading(String title, String hint) {
        return new FormField("", title, "heading", "", List.of(), hint, false, null);
    }

    /** 必填. */
    public FormField must() {
        return new FormField(name, label, kind, value, options, hint, true, wrong);
    }

    public FormField holding(@Nullable Object entered) {
        return new FormField(
                name, label, kind, entered == null ? "" : entered.toString(), options, hint, required, wrong);
    }

    FormField wrong(String sentence) {
        return new FormField(name, label, kind, value, options, hint, required, sentence);
    }

    /** What describes it, for {@code aria-describedby}; null for nothing. */
    public @Nullable String described() {
        return wrong != null ? name + "-wrong" : hint.isEmpty() ? null : name + "-hint";
    }
}
