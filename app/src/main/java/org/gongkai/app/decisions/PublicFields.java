package org.gongkai.app.decisions;

import java.util.ArrayList;
import java.util.List;

/** 脱敏: what of a decision's values the public sees, and how masked, as the field list says. */
final class PublicFields {
    private PublicFields() {}

    /** The codes of the fields that the public sees, in the order of the list. */
    static List<Field> shown(FieldList list) {
        return list.fields().stream()
                .filter(field -> field.shown() != Field.Shown.HIDDEN)
                .toList();
    }

    static List<String> names(FieldList list) {
        return shown(list).stream().map(Field::name).toList();
    }

    /**
     * @param values of all fields of the list, normalised
     * @return of the fields that are shown, as people read them; "" for nothing
     */
    static List<String> of(FieldList list, PartyKind party, List<String> values) {
        String person = party == PartyKind.NATURAL ? values.get(list.indexOf(Field.Place.PARTY)) : "";
        List<String> shown = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Field field = list.get(i);
            if (field.shown() != Field.Shown.HIDDEN) {
                String said = said(field, values.get(i));
                shown.add(
                        field.shown() == Field.Shown.NAME && party == PartyKind.NATURAL
                                ? name(said)
                                : numbersMasked(nameMasked(said, person)));
            }
        }
        return shown;
    }

    /** A normalised value as people read it: titles for codes, 长期 for 2099/12/31. */
    static String said(Field field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field.form()) {
            case CHOICE -> Options.of(field.options()).title(value);
            case DATE, DATE_OR_OPEN -> value.equals(WrittenDate.OPEN.toString()) ? "长期" : value.replace('-', '/');
            default -> value;
        };
    }

    /** 王**: the family name alone, so that nobody is found by it. */
    static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The person's name where a title or a fact repeats it; a single character would be found in half of all words. */
    private static String nameMasked(String text, String person) {
        return person.codePointCount(0, person.length()) < 2 ? text : text.replace(person, name(person));
    }

    /** Identity and mobile numbers that have got into a text. */
    static String numbersMasked(String text) {
        StringBuilder out = null;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? WrittenText.narrow(text.charAt(i)) : ' ';
            if (c >= '0' && c <= '9') {
                run++;
                continue;
            }
            int from = i - run;
            boolean identity = run == 18 && IdentityNumber.soundAt(text, from)
                    || run == 17 && (c == 'X' || c == 'x') && IdentityNumber.soundAt(text, from);
            if (identity || run == 11 && mobile(text, from)) {
                out = out == null ? new StringBuilder(text) : out;
                int hideFrom = from + 3;
                int hideTo = from + (identity ? 14 : 7);
                for (int at = hideFrom; at < hideTo; at++) {
                    out.setCharAt(at, '*');
                }
            }
            run = 0;
        }
        return out == null ? text : out.toString();
    }

    private static boolean mobile(String text, int from) {
        char second = WrittenText.narrow(text.charAt(from + 1));
        return WrittenText.narrow(text.charAt(from)) == '1' && second >= '3';
    }
}
