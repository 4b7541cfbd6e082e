package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 缴费期限. 信息处理费办法: the applicant pays within 20 working days from the day after receiving the notice; unpaid, the application is
 * deemed abandoned and no longer handled.
 */
@Cites(in = Instrument.PROCESSING_FEES)
public final class PaymentDeadline {
    private PaymentDeadline() {}

    /** The last day to pay, by the day the notice was received. */
    public static Due of(LocalDate noticed, WorkingDays calendar) {
        return Due.of(Period.PAYMENT, noticed, calendar);
    }
}
