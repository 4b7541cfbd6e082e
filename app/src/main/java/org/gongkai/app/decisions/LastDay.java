package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.time.Period;
import org.gongkai.law.calendar.WorkingDays;

/** The last day of a limit as pages say it. */
final class LastDay {
    private LastDay() {}

    /** 逾期 2 个工作日, 逾期 3 年以上, 今天到期, 还有 4 个工作日. */
    static String until(LocalDate last, LocalDate today) {
        int years = Period.between(last, today).getYears();
        if (years > 0) {
            return "逾期 " + years + " 年以上";
        }
        if (last.isBefore(today)) {
            return "逾期 " + workingDays(last, today) + " 个工作日";
        }
        if (last.equals(today)) {
            return "今天到期";
        }
        return "还有 " + WorkingDays.latest().between(today, last) + " 个工作日";
    }

    static int workingDays(LocalDate from, LocalDate to) {
        return WorkingDays.latest().between(from, to);
    }

    /** The style of a limit: late, soon or neither. */
    static String tone(LocalDate last, LocalDate today) {
        return last.isBefore(today) ? "late" : !last.isAfter(DecisionWatch.soon(today)) ? "soon" : "";
    }
}
