package org.gongkai.app.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and hours as every page writes them, with spaces between the characters and the figures. */
public final class SpokenDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter WITHIN_YEAR = DateTimeFormatter.ofPattern("M 月 d 日");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private SpokenDay() {}

    /** 2026 年 3 月 5 日. */
    public static String said(LocalDate day) {
        return day.format(DAY);
    }

    /** 2026 年 3 月 5 日 9:40, in the office's time. */
    public static String said(LocalDateTime moment) {
        return said(moment.toLocalDate()) + " " + hour(moment);
    }

    /** 2026 年 3 月 5 日 9:40, as the clocks of the zone showed it. */
    public static String said(OffsetDateTime moment, ZoneId zone) {
        return said(moment.atZoneSameInstant(zone).toLocalDateTime());
    }

    /** 3 月 5 日. */
    public static String withinYear(LocalDate day) {
        return day.format(WITHIN_YEAR);
    }

    /** 3 月 5 日, with the year when it is not that of {@code today}. */
    public static String said(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? withinYear(day) : said(day);
    }

    /** 今天 9:05, 3 月 5 日 17:30, 2025 年 3 月 1 日 8:00, seen from {@code now}, by whose clock. */
    public static String said(OffsetDateTime moment, ZonedDateTime now) {
        LocalDateTime there = moment.atZoneSameInstant(now.getZone()).toLocalDateTime();
        LocalDate day = there.toLocalDate();
        return (day.equals(now.toLocalDate()) ? "今天" : said(day, now.toLocalDate())) + " " + hour(there);
    }

    /** 2026 年 3 月 5 日至 3 月 31 日; the first and the last day are in it. */
    public static String span(LocalDate from, LocalDate to) {
        return said(from) + "至 " + said(to, from);
    }

    /** 星期四. */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    /** 9:40. */
    public static String hour(LocalDateTime moment) {
        return moment.format(HOUR);
    }
}
