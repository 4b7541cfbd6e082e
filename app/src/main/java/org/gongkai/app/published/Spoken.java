package org.gongkai.app.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Days as a public page writes them. */
final class Spoken {
    private Spoken() {}

    static LocalDate day(OffsetDateTime moment, Clock clock) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String of(OffsetDateTime moment, Clock clock) {
        return of(day(moment, clock));
    }
}
