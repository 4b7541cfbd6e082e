package org.gongkai.app.registers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Days as the pages of a register say them. */
public final class SpokenDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 H:mm");

    private SpokenDay() {}

    /** 2026 年 3 月 5 日. */
    public static String said(LocalDate day) {
        return day.format(DAY);
    }

    /** 2026 年 3 月 5 日 9:40, in the office's time. */
    public static String said(LocalDateTime moment) {
        return moment.format(MOMENT);
    }
}
