package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.gongkai.app.web.SpokenDay;

/** Moments as an office says them. */
final class Moments {
    private Moments() {}

    static String said(OffsetDateTime moment, Clock clock) {
        return SpokenDay.said(moment, ZonedDateTime.now(clock));
    }
}
