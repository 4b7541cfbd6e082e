package org.gongkai.app.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as a letter writes them. */
final class Dates {
    private Dates() {}

    /** 2022年2月28日（星期一）. */
    static String full(LocalDate date) {
        return date.getYear() + "年" + said(date) + "（" + weekday(date) + "）";
    }

    /** 2月28日. */
    static String said(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }
}
