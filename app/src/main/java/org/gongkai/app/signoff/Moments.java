package org.gongkai.app.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gongkai.app.web.SpokenDay;
import org.gongkai.law.calendar.WorkingDays;

/** Days and hours as colleagues say them on the day of {@code now}. */
public record Moments(ZonedDateTime now) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    public static Moments at(Clock clock) {
        return new Moments(ZonedDateTime.now(clock));
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /** 今天 9:05, 昨天 16:20, 11 月 24 日 10:21. */
    public String said(OffsetDateTime moment) {
        ZonedDateTime there = moment.atZoneSameInstant(now.getZone());
        return day(there.toLocalDate()) + " " + there.format(HOUR);
    }

    /** 今天, 昨天, 明天, 11 月 24 日, and the year where it is another one. */
    public String day(LocalDate day) {
        long away = day.toEpochDay() - today().toEpochDay();
        if (away == 0) {
            return "今天";
        }
        if (away == -1) {
            return "昨天";
        }
        if (away == 1) {
            return "明天";
        }
        return dated(day);
    }

    /** 11 月 26 日（星期四）. */
    public String withWeekday(LocalDate day) {
        return dated(day) + "（" + SpokenDay.weekday(day) + "）";
    }

    public LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(now.getZone()).toLocalDate();
    }

    public String hourOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(now.getZone()).format(HOUR);
    }

    /** How far a limit is: 今天到期, 还有 4 个工作日, 逾期 2 个工作日, 逾期 3 小时. */
    public String untilDue(OffsetDateTime due) {
        LocalDate last = dayOf(due);
        if (due.isBefore(now.toOffsetDateTime())) {
            int days = workingDays(last, today());
            return days > 0 ? "逾期 " + days + " 个工作日" : "已逾期";
        }
        if (last.equals(today())) {
            return "今天到期";
        }
        int days = workingDays(today(), last);
        return days == 0 ? day(last) + "到期" : "还有 " + days + " 个工作日";
    }

    public Tone tone(OffsetDateTime due) {
        if (due.isBefore(now.toOffsetDateTime())) {
            return Tone.LATE;
        }
        return workingDays(today(), dayOf(due)) <= 1 ? Tone.SOON : Tone.CALM;
    }

    private static int workingDays(LocalDate from, LocalDate to) {
        return WorkingDays.latest().between(from, to);
    }

    private String dated(LocalDate day) {
        return SpokenDay.said(day, today());
    }
}
