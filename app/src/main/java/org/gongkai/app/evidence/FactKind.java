package org.gongkai.app.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A kind of facts, as {@code kinds.csv} and {@code fields.csv} have it.
 *
 * @param section under which heading it stands
 * @param standing whether it stands as of a day; otherwise it happened on a day
 * @param unit of the number that an entry carries; empty where an entry is one occurrence
 * @param fields what else an entry says
 */
record FactKind(
        String code, String section, String title, boolean standing, String unit, String hint, List<Field> fields) {
    /** What type of value a field takes. */
    enum Type {
        CHOICE,
        NUMBER,
        TEXT
    }

    /** One of the kind's own fields. */
    record Field(String code, String title, Type type, boolean required, List<Choice> choices) {
        /** The word for a value that was chosen; the value itself otherwise. */
        String said(String value) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(value))
                    .map(Choice::title)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** What may be chosen. */
    record Choice(String code, String title) {}

    /** Whether an entry carries a number of its own. */
    boolean numbered() {
        return !unit.isEmpty();
    }

    Optional<Field> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findAny();
    }
}
