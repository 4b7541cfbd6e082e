package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 征求意见期限. 条例第三十二条: a third party answers within 15 working days of receiving the letter; silence leaves the decision to
 * the organ. 第三十四条: an organ that took part in making the information has 15 working days too; its silence is consent.
 */
@Cites(in = Instrument.OGI, article = 32)
@Cites(in = Instrument.OGI, article = 34)
public final class ConsultationDeadline {
    private ConsultationDeadline() {}

    /** The last day to answer, by the day the counterpart received the letter. */
    public static Due of(Consultation.Counterpart counterpart, LocalDate delivered, WorkingDays calendar) {
        Due due = Due.of(counterpart.period(), delivered, calendar);
        return new Due(
                due.date(),
                due.provisional(),
                due.explanation() + "逾期未提出意见的，" + counterpart.silence() + "。",
                counterpart.basis());
    }
}
