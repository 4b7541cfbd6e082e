package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gongkai.law.calendar.WorkingDays;

/** Days and limits as pages say them. */
final class SpokenDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H:mm");

    private SpokenDay() {}

    static String said(LocalDate day) {
        return DAY.format(day);
    }

    static String said(OffsetDateTime moment, ZoneId zone) {
        return MOMENT.format(moment.atZoneSameInstant(zone));
    }

    /** 逾期 2 个工作日, 今天到期, 还有 4 个工作日. */
    static String until(LocalDate last, LocalDate today) {
        if (last.isBefore(today)) {
            return "逾期 " + WorkingDays.latest().between(last, today) + " 个工作日";
        }
        if (last.equals(today)) {
            return "今天到期";
        }
        return "还有 " + WorkingDays.latest().between(today, last) + " 个工作日";
    }

    /** The style of a limit: late, soon or neither. */
    static String tone(LocalDate last, LocalDate today) {
        return last.isBefore(today) ? "late" : !last.isAfter(DecisionWatch.soon(today)) ? "soon" : "";
    }
}
