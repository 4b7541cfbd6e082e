package org.gongkai.app.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gongkai.app.web.SpokenDay;

/** Days as a public page writes them. */
final class Spoken {
    private Spoken() {}

    static LocalDate day(OffsetDateTime moment, Clock clock) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    static String of(OffsetDateTime moment, Clock clock) {
        return SpokenDay.said(day(moment, clock));
    }
}
