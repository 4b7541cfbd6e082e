package org.gongkai.app.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.law.deadline.DayMark;
import org.gongkai.law.deadline.ReplyDeadline;
import org.jspecify.annotations.Nullable;

/**
 * A month drawn as a calendar, Monday first; weeks in which the clock does not run are left out.
 *
 * @param title e.g. 2022 年 2 月
 * @param weeks rows of seven days; null where the month has none
 */
public record Month(String title, List<List<@Nullable Day>> weeks) {

    /**
     * A day of the calendar.
     *
     * @param style what it does to the clock, {@code plain} where the clock does not run
     * @param badge 休 or 班 in the corner, or empty
     * @param word the few characters printed under the number, empty on plain days
     * @param said the whole of it, for those who cannot see the drawing
     */
    public record Day(int number, String style, String badge, String word, String said) {}

    /** The months from receipt to the due day. */
    static List<Month> of(ReplyDeadline deadline) {
        Map<LocalDate, DayMark> marks = new HashMap<>();
        deadline.days().forEach(mark -> marks.put(mark.date(), mark));
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(deadline.due());
        for (YearMonth month = YearMonth.from(deadline.receipt()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(of(month, marks, deadline));
        }
        return months;
    }

    private static Month of(YearMonth month, Map<LocalDate, DayMark> marks, ReplyDeadline deadline) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        List<@Nullable Day> week = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            DayMark mark = marks.get(date);
            week.add(mark == null ? new Day(number, "plain", "", "", Dates.said(date)) : day(mark, deadline));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) {
                week.add(null);
            }
            weeks.add(week);
        }
        weeks.removeIf(days -> days.stream().noneMatch(Month::running));
        return new Month(month.getYear() + " 年 " + month.getMonthValue() + " 月", weeks);
    }

    private static boolean running(@Nullable Day day) {
        return day != null && !day.style.equals("plain");
    }

    private static Day day(DayMark mark, ReplyDeadline deadline) {
        Look look = Look.of(mark, deadline);
        return new Day(
                mark.date().getDayOfMonth(),
                look.style(),
                Look.badge(mark),
                look.word(mark),
                Dates.said(mark.date()) + "：" + look.chinese() + "。" + mark.reason() + "（"
                        + mark.basis().chinese() + "）");
    }
}
