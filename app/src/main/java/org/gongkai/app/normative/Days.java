package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days as a form sends them. */
final class Days {
    private Days() {}

    static @Nullable LocalDate orNull(Map<String, String> fields, String field) {
        String text = fields.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedEntry(field, "日期请写成 2022-03-01 的样子，并核对是否有这一天。");
        }
    }

    static LocalDate required(Map<String, String> fields, String field) {
        LocalDate day = orNull(fields, field);
        if (day == null) {
            throw new RefusedEntry(field, "请填日期，例如 2022-03-01。");
        }
        return day;
    }
}
