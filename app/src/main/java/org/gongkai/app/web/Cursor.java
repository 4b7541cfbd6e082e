package org.gongkai.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last line of a page, from which the next one follows. */
public record Cursor(LocalDate day, UUID id) {
    /** As an address has it; null for none, and for one that is not ours. */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.length() != 47 || text.charAt(10) != '_') {
            return null;
        }
        try {
            return new Cursor(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** As an address has it. */
    public String text() {
        return day + "_" + id;
    }
}
