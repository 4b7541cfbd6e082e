package org.gongkai.app.secrecy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** SpokenTime as people say them: 今天 9:05. */
@Component
public class SpokenTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M 月 d 日 H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H:mm");

    private final Clock clock;

    SpokenTime(Clock clock) {
        this.clock = clock;
    }

    /** 今天 9:05, 11月24日 17:30, 2025年3月1日 8:00. */
    public String said(OffsetDateTime moment) {
        ZonedDateTime here = moment.atZoneSameInstant(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (here.toLocalDate().equals(today)) {
            return "今天 " + TIME.format(here);
        }
        return (here.getYear() == today.getYear() ? THIS_YEAR : DAY).format(here);
    }
}
