package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of one document in the making, as short sentences; the n-th is told at minute n. */
final class Told {
    static final OffsetDateTime START = OffsetDateTime.of(2023, 1, 10, 9, 0, 0, 0, ZoneOffset.UTC);

    final UUID document = UUID.randomUUID();
    final List<DocumentEvent> events = new ArrayList<>();
    private final long organ;

    Told(long organ) {
        this.organ = organ;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static @Nullable LocalDate dayOrNull(String text) {
        return text.isEmpty() ? null : day(text);
    }

    Told made(String day, String from, String last) {
        return tell(NewEvent.made(day(day), day(from), dayOrNull(last)), null);
    }

    Told repealed(String day) {
        return tell(NewEvent.repealed(day(day), "依据"), null);
    }

    Told declaredLapsed(String day) {
        return tell(NewEvent.declaredLapsed(day(day), "依据"), null);
    }

    Told amended(String day, String last) {
        return tell(NewEvent.amended(day(day), "依据", dayOrNull(last)), null);
    }

    Told extended(String day, String last) {
        return tell(NewEvent.extended(day(day), "依据", dayOrNull(last)), null);
    }

    Told transferred(String day, long to) {
        return tell(NewEvent.transferred(day(day), to, "", "机构改革"), null);
    }

    Told transferredAway(String day) {
        return tell(NewEvent.transferredAway(day(day), "市里的机关", "", "上划"), null);
    }

    /** Undoes the event that was told as the n-th. */
    Told undone(int n) {
        DocumentEvent wrong = events.get(n - 1);
        return tell(
                new NewEvent(EventKind.CORRECTED, wrong.day(), null, null, false, "", null, "", "", "记错"), wrong.id());
    }

    Told tell(NewEvent event, @Nullable UUID undoes) {
        int ordinal = events.size() + 1;
        events.add(new DocumentEvent(
                UUID.randomUUID(),
                document,
                ordinal,
                event.kind(),
                organ,
                event.day(),
                event.inForceFrom(),
                event.lastDay(),
                event.endless(),
                event.basis(),
                event.toOrgan(),
                event.otherOrgan(),
                event.part(),
                event.reason(),
                undoes,
                null,
                null,
                START.plusMinutes(ordinal)));
        return this;
    }

    Course course() {
        return Course.of(events);
    }
}
