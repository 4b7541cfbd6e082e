package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as an office says them. */
final class Moments {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M 月 d 日 H:mm");
    private static final DateTimeFormatter OTHER_YEARS = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H:mm");

    private Moments() {}

    static String said(OffsetDateTime moment, Clock clock) {
        ZonedDateTime here = moment.atZoneSameInstant(clock.getZone());
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (here.toLocalDate().equals(now.toLocalDate())) {
            return "今天 " + here.format(DateTimeFormatter.ofPattern("H:mm"));
        }
        return here.format(here.getYear() == now.getYear() ? THIS_YEAR : OTHER_YEARS);
    }
}
