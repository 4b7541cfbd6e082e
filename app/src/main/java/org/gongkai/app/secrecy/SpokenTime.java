package org.gongkai.app.secrecy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.gongkai.app.web.SpokenDay;
import org.springframework.stereotype.Component;

/** SpokenTime as people say them: 今天 9:05. */
@Component
public class SpokenTime {
    private final Clock clock;

    SpokenTime(Clock clock) {
        this.clock = clock;
    }

    /** 今天 9:05, 11 月 24 日 17:30, 2025 年 3 月 1 日 8:00. */
    public String said(OffsetDateTime moment) {
        return SpokenDay.said(moment, ZonedDateTime.now(clock));
    }
}
