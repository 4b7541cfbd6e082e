package org.gongkai.app.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was entered in a form, read field by field. */
record Entered(Map<String, String> fields, Directory directory) {
    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    @Nullable
    String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw new RefusedException(field, "请填写日期，例如 2026-03-01。");
        }
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return text(field).isEmpty() ? null : day(field);
    }

    Organ organ(String field) {
        return directory.organ(text(field)).orElseThrow(() -> new RefusedException(field, "请从列表中选择一个机构。"));
    }

    <E extends Enum<E>> E choice(String field, Class<E> kind) {
        return Optional.of(text(field))
                .flatMap(text -> java.util.Arrays.stream(kind.getEnumConstants())
                        .filter(one -> one.name().equals(text))
                        .findAny())
                .orElseThrow(() -> new RefusedException(field, "请从列表中选择一项。"));
    }
}
