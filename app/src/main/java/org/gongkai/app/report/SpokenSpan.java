package org.gongkai.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A span of days in words. */
final class SpokenSpan {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter WITHIN_YEAR = DateTimeFormatter.ofPattern("M 月 d 日");

    private SpokenSpan() {}

    /** 2023 年 2 月 1 日至 2 月 28 日; the first and the last day are in it. */
    static String of(LocalDate from, LocalDate to) {
        return DAY.format(from) + "至 " + (from.getYear() == to.getYear() ? WITHIN_YEAR : DAY).format(to);
    }
}
