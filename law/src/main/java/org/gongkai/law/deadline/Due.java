package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.calendar.WorkingDays;

/**
 * The last day of a plain period.
 *
 * @param date the last permitted day
 * @param provisional whether a year on the way has no holiday notice
 * @param explanation why, as a Chinese sentence
 */
public record Due(LocalDate date, boolean provisional, String explanation, Article basis) {

    /** The last day of a period that starts from a day, which does not count. */
    static Due of(Period period, LocalDate from, WorkingDays calendar) {
        LocalDate date = calendar.after(from, period.days());
        String reservation = calendar.reservation(from.plusDays(1), date);
        String text =
                period.what() + " " + period.days() + " 个工作日；自 " + from + " 起算（当日不计入），至 " + date + " 届满。" + reservation;
        return new Due(date, !reservation.isEmpty(), text, period.basis());
    }
}
