package org.gongkai.app.normative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.app.secrecy.HardStop;
import org.jspecify.annotations.Nullable;

/** What was posted by a form of this capability. */
record Entered(Map<String, String> fields) {
    private static final List<String> TEXTS = List.of(
            "number",
            "title",
            "joint",
            "reviewNumber",
            "registerNumber",
            "recordNumber",
            "publishedIn",
            "basis",
            "part",
            "otherOrgan",
            "reason",
            "why");

    /** Looks for markings of state secrets in all that was typed, before any of it is kept or shown again. */
    Entered guarded(HardStop hardStop) {
        TEXTS.forEach(field -> hardStop.check("规范性文件登记", fields.get(field)));
        return this;
    }

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    int seen() {
        return (int) Math.min(number("seen", 0), Integer.MAX_VALUE);
    }

    long organ() {
        long organ = number("organ", -1);
        if (organ < 0) {
            throw new RefusedEntry("organ", "请从列表中选择制发机关。");
        }
        return organ;
    }

    private long number(String field, long otherwise) {
        try {
            return text(field).isEmpty() ? otherwise : Long.parseLong(text(field));
        } catch (NumberFormatException notOurs) {
            return otherwise;
        }
    }

    Description description() {
        return new Description(
                text("number"),
                text("title"),
                text("joint").replaceAll("[,，;；\\s]+", "、"),
                text("reviewNumber"),
                text("registerNumber"),
                text("recordNumber"),
                text("publishedIn"));
    }

    NewEvent opening() {
        LocalDate day = Days.required(fields, "day");
        LocalDate from = Days.orNull(fields, "inForceFrom");
        LocalDate last = Days.orNull(fields, "lastDay");
        return text("opening").equals("RECEIVED")
                ? NewEvent.received(day, from == null ? day : from, last, text("otherOrgan"), text("reason"))
                : NewEvent.made(day, from == null ? day : from, last);
    }

    NewEvent event(DocumentAct act) {
        LocalDate day = Days.required(fields, "day");
        String basis = text("basis");
        return switch (act) {
            case AMEND -> NewEvent.amended(day, basis, Days.orNull(fields, "lastDay"));
            case PARTLY_REPEAL -> NewEvent.partlyRepealed(day, basis, text("part"));
            case REPEAL -> NewEvent.repealed(day, basis);
            case DECLARE_LAPSED -> NewEvent.declaredLapsed(day, basis);
            case EXTEND -> NewEvent.extended(day, basis, Days.orNull(fields, "lastDay"));
            case TRANSFER -> transfer(day, basis);
        };
    }

    private NewEvent transfer(LocalDate day, String basis) {
        @Nullable Long to = text("toOrgan").isEmpty() ? null : Long.valueOf(number("toOrgan", -1));
        if (to != null && !text("otherOrgan").isEmpty()) {
            throw new RefusedEntry("otherOrgan", "已经在列表里选了机关，这里就不填；两处只填一处。");
        }
        return to != null
                ? NewEvent.transferred(day, to, basis, text("reason"))
                : NewEvent.transferredAway(day, text("otherOrgan"), basis, text("reason"));
    }
}
