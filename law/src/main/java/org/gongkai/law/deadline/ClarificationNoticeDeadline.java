package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 补正告知. 条例第三十条: where the content of an application is unclear, the organ guides the applicant and tells him once, within 7
 * working days of receipt, everything to correct and a reasonable time for it.
 */
@Cites(in = Instrument.OGI, article = 30)
public final class ClarificationNoticeDeadline {
    private ClarificationNoticeDeadline() {}

    /** The last day to tell the applicant, by date of receipt. */
    public static Due of(LocalDate receipt, WorkingDays calendar) {
        return Due.of(Period.CLARIFICATION_NOTICE, receipt, calendar);
    }
}
