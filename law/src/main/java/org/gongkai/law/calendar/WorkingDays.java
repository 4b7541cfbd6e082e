package org.gongkai.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;

/**
 * The working-day calendar (工作日): Monday to Friday, less the holidays, plus the weekend days worked in exchange (调休), as the
 * notices known on a date arrange them. A year without a notice follows the week alone and its days are provisional.
 *
 * <p>What we do: a later notice changes an earlier one day by day, from its day of issue; how an open deadline follows is the
 * caller's affair (recompute with {@link #latest()}).
 */
@Cites(in = Instrument.HOLIDAYS)
@Cites(in = Instrument.WORKING_HOURS, article = 7)
public final class WorkingDays {
    private static final List<HolidayNotice> PUBLISHED = HolidayNotice.published();
    private static final WorkingDays LATEST = of(PUBLISHED);

    private record Named(HolidayNotice.Entry entry, String notice) {}

    private final List<HolidayNotice> notices;
    private final Map<LocalDate, Named> days = new HashMap<>();
    private final NavigableSet<Integer> years = new TreeSet<>();

    private WorkingDays(Collection<HolidayNotice> known) {
        notices = known.stream()
                .sorted(Comparator.comparing(HolidayNotice::issued))
                .toList();
        for (HolidayNotice notice : notices) {
            years.add(notice.year());
            notice.days().forEach((date, entry) -> days.put(date, new Named(entry, notice.number())));
        }
    }

    /** The calendar by all notices that come with this module. */
    public static WorkingDays latest() {
        return LATEST;
    }

    /** The calendar as it was known at the end of a day: notices issued on or before it. */
    public static WorkingDays asOf(LocalDate date) {
        return of(PUBLISHED.stream()
                .filter(notice -> !notice.issued().isAfter(date))
                .toList());
    }

    /** A calendar by given notices, for example those published and one that an administrator has added. */
    public static WorkingDays of(Collection<HolidayNotice> notices) {
        return new WorkingDays(notices);
    }

    /** The notices this calendar rests on, in order of issue. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** The years for which a notice is known, ascending. */
    public NavigableSet<Integer> years() {
        return new TreeSet<>(years);
    }

    /** Whether the days of a year are final. */
    public boolean loaded(int year) {
        return years.contains(year);
    }

    /** The day, explained. */
    public CalendarDay day(LocalDate date) {
        Named named = days.get(date);
        if (named != null) {
            return new CalendarDay(
                    date,
                    named.entry.off() ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.MAKE_UP,
                    named.entry.festival(),
                    named.notice,
                    false);
        }
        return new CalendarDay(
                date,
                weekend(date) ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKING,
                "",
                "",
                !loaded(date.getYear()));
    }

    /** Whether organs work on the day. */
    public boolean isWorking(LocalDate date) {
        Named named = days.get(date);
        return named == null ? !weekend(date) : !named.entry.off();
    }

    /** The n-th working day after a day, which itself does not count; n from 1. */
    public LocalDate after(LocalDate start, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("工作日数应不少于 1：" + n);
        }
        LocalDate date = start;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            if (isWorking(date)) {
                left--;
            }
        }
        return date;
    }

    /** How many working days lie after the first date, up to and including the second. */
    public int between(LocalDate startExclusive, LocalDate endInclusive) {
        int count = 0;
        for (LocalDate d = startExclusive.plusDays(1); !d.isAfter(endInclusive); d = d.plusDays(1)) {
            count += isWorking(d) ? 1 : 0;
        }
        return count;
    }

    /** How many working days a year has. */
    public int inYear(int year) {
        return between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    /** Whether some day of a span, both ends included, rests on the weekday alone. */
    public boolean provisional(LocalDate from, LocalDate to) {
        return !reservation(from, to).isEmpty();
    }

    /** A Chinese sentence on what is provisional about a span of days, both ends included; empty where nothing is. */
    public String reservation(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!loaded(year)) {
                return !years.isEmpty() && year < years.first()
                        ? year + " 年放假安排没有载入，只按星期推算，所得日期须人工核对。"
                        : year + " 年放假安排尚未公布（或尚未载入），只按星期推算，所得日期为暂定，公布后须重新计算。";
            }
        }
        return "";
    }

    /**
     * A Chinese sentence where a span ends in the last week of a final year whose successor is not loaded: the notice for the next
     * year may still move those days, as it did for 29 to 31 December 2018. Empty otherwise.
     */
    public String yearEndRemark(LocalDate to) {
        boolean lastWeek = to.getMonthValue() == 12 && to.getDayOfMonth() >= 25;
        return lastWeek && loaded(to.getYear()) && !loaded(to.getYear() + 1)
                ? (to.getYear() + 1) + " 年放假安排尚未公布（或尚未载入），它可能调整 " + to.getYear() + " 年 12 月末的工作日，公布后请重新计算。"
                : "";
    }

    private static boolean weekend(LocalDate date) {
        DayOfWeek day = Objects.requireNonNull(date).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
