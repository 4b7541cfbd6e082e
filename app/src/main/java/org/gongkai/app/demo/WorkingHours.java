package org.gongkai.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.law.calendar.WorkingDays;

/** Moments at which an office works, counted back from a given one. */
final class WorkingHours {
    private static final LocalTime OPENS = LocalTime.of(8, 40);
    private static final WorkingDays CALENDAR = WorkingDays.latest();

    private WorkingHours() {}

    /** The day from which {@code days} working days lead to {@code last}. */
    static LocalDate before(LocalDate last, int days) {
        LocalDate day = last;
        while (CALENDAR.between(day, last) < days || !CALENDAR.isWorking(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** So many moments, the last of them {@code end}, each some hours of work after the one before. */
    static List<ZonedDateTime> leadingTo(ZonedDateTime end, int count, int seed) {
        var moments = new ArrayList<ZonedDateTime>();
        ZonedDateTime moment = end;
        for (int i = 0; i < count; i++) {
            moments.addFirst(moment);
            moment = earlier(moment, 47 + (seed * 31 + i * 53) % 160);
        }
        return moments;
    }

    private static ZonedDateTime earlier(ZonedDateTime moment, int minutes) {
        ZonedDateTime there = moment.minusMinutes(minutes);
        boolean open = there.toLocalDate().equals(moment.toLocalDate())
                && !there.toLocalTime().isBefore(OPENS)
                && CALENDAR.isWorking(there.toLocalDate());
        return open
                ? there
                : before(moment.toLocalDate(), 1)
                        .atTime(14 + minutes % 3, minutes % 60)
                        .atZone(moment.getZone());
    }
}
