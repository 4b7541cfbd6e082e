package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * How a list of facts stands, as SQL says it.
 *
 * @param after which lines follow a cursor
 * @param by in which order
 */
record RecordOrder(String after, String by) {
    /** The last line of the page before. */
    record After(LocalDate day, BigDecimal amount, UUID id) {}

    static RecordOrder of(RecordQuery.Order order) {
        return switch (order) {
            case NEWEST_FIRST -> new RecordOrder("(day, id) < (:afterDay::date, :afterId::uuid)", "day desc, id desc");
            case OLDEST_FIRST -> new RecordOrder("(day, id) > (:afterDay::date, :afterId::uuid)", "day, id");
            case LARGEST_FIRST ->
                new RecordOrder(
                        "(amount, day, id) < (:afterAmount::numeric, :afterDay::date, :afterId::uuid)",
                        "amount desc, day desc, id desc");
        };
    }

    static String cursor(Records.Line last) {
        return last.day() + "_" + last.id() + "_" + last.amount().toPlainString();
    }

    /** Null for none, and for one that is not ours. */
    static @Nullable After read(@Nullable String text) {
        String[] part = text == null ? new String[0] : text.split("_", -1);
        if (part.length != 3) {
            return null;
        }
        try {
            return new After(LocalDate.parse(part[0]), new BigDecimal(part[2]), UUID.fromString(part[1]));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
