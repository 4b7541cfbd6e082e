package org.gongkai.app.registers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was entered in a form or a row, read field by field; what cannot be read is an {@link EntryRefused} at its field. */
public record Entered(Map<String, String> fields) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** Without blanks around it; empty where nothing was entered. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public @Nullable String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** A text that must be there. */
    public String required(String field, int most, String sentence) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new EntryRefused(field, sentence);
        }
        return bounded(field, text, most);
    }

    /** A text that may be missing. */
    public @Nullable String optional(String field, int most) {
        String text = text(field);
        return text.isEmpty() ? null : bounded(field, text, most);
    }

    private static String bounded(String field, String text, int most) {
        if (text.length() > most) {
            throw new EntryRefused(field, "不超过 " + most + " 字，现在是 " + text.length() + " 字。请写得短些。");
        }
        return text;
    }

    /** A day from 2000 on that is not after today. */
    public LocalDate day(String field, LocalDate today) {
        LocalDate day = anyDay(field);
        if (day.isBefore(FIRST)) {
            throw new EntryRefused(field, "日期 " + day + " 早于 2000 年，多半写错了年份。请核对。");
        }
        if (day.isAfter(today)) {
            throw new EntryRefused(field, "日期 " + day + " 在今天以后。只登记已经发生的事，请核对。");
        }
        return day;
    }

    public @Nullable LocalDate dayOrNull(String field, LocalDate today) {
        return text(field).isEmpty() ? null : day(field, today);
    }

    private LocalDate anyDay(String field) {
        String text = text(field).replaceAll("[/.年月]", "-").replace("日", "").replaceAll("\\s", "");
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new EntryRefused(field, text.isEmpty() ? "请填写日期，例如 2026-03-01。" : "不是日期。请写成 2026-03-01 这样。");
        }
    }

    /** Whole yuan, from 1. */
    public @Nullable Integer yuanOrNull(String field) {
        String text = text(field).replaceAll("[,，元\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw new EntryRefused(field, "请填整元的金额，例如 380。信息处理费按元计收，没有角、分。");
        }
        return Integer.valueOf(text);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> kind) {
        return choiceOrEmpty(field, kind).orElseThrow(() -> new EntryRefused(field, "请从列表中选择一项。"));
    }

    public <E extends Enum<E>> Optional<E> choiceOrEmpty(String field, Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text(field)))
                .findAny();
    }

    /** An id, or null where it is none. */
    public @Nullable UUID idOrNull(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A number from 0, or -1 where it is none. */
    public long number(String field) {
        return text(field).matches("\\d{1,18}") ? Long.parseLong(text(field)) : -1;
    }
}
