package org.gongkai.app.directory;

import java.time.LocalDate;

/** Days as an office writes them. */
public final class Days {
    private Days() {}

    public static String text(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
