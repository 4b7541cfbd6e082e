package org.gongkai.app.deadline;

import java.time.LocalDate;
import org.gongkai.app.web.SpokenDay;

/** Dates as a letter writes them. */
final class Dates {
    private Dates() {}

    /** 2022 年 2 月 28 日（星期一）. */
    static String full(LocalDate date) {
        return SpokenDay.said(date) + "（" + weekday(date) + "）";
    }

    /** 2 月 28 日. */
    static String said(LocalDate date) {
        return SpokenDay.withinYear(date);
    }

    static String weekday(LocalDate date) {
        return SpokenDay.weekday(date);
    }
}
