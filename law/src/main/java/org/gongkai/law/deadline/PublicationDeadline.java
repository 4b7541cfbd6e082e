package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 主动公开期限. 条例第二十六条: what must be disclosed on the organ's own initiative is published within 20 working days of being made or
 * changed, unless a law or regulation sets another time.
 */
@Cites(in = Instrument.OGI, article = 26)
public final class PublicationDeadline {
    private PublicationDeadline() {}

    /** The last day to publish, by the day the information was made or changed. */
    public static Due of(LocalDate made, WorkingDays calendar) {
        return Due.of(Period.PUBLICATION, made, calendar);
    }
}
