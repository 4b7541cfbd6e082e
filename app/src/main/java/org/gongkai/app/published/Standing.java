package org.gongkai.app.published;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.app.directory.Organ;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.deadline.AnnualReportDeadline;
import org.jspecify.annotations.Nullable;

/**
 * 公布情况 (条例 article 49): departments publish by 31 January, a government by 31 March. Streets and institutions are not named by the
 * article, so none of them is called late.
 *
 * @param due the last day, null where the article names none
 * @param published the day of the first issue, null where there is none
 */
@Cites(in = Instrument.OGI, article = 49)
record Standing(
        State state, @Nullable LocalDate due, @Nullable LocalDate published) {
    enum State {
        // an organ may have published elsewhere: this site says only what it knows
        IN_TIME("按期公布", "done"),
        AFTER("迟于期限公布", "warning"),
        OVERDUE("未在本站公布", "warning"),
        PENDING("期限未到", "plain"),
        PUBLISHED("已公布", "done"),
        UNPUBLISHED("未公布", "plain");

        private final String title;
        private final String style;

        State(String title, String style) {
            this.title = title;
            this.style = style;
        }

        String title() {
            return title;
        }

        String style() {
            return style;
        }
    }

    static Standing of(Organ.Kind kind, int year, @Nullable LocalDate published, LocalDate today) {
        LocalDate due = due(kind, year);
        if (due == null) {
            return new Standing(published == null ? State.UNPUBLISHED : State.PUBLISHED, null, published);
        }
        if (published == null) {
            return new Standing(today.isAfter(due) ? State.OVERDUE : State.PENDING, due, null);
        }
        return new Standing(published.isAfter(due) ? State.AFTER : State.IN_TIME, due, published);
    }

    private static @Nullable LocalDate due(Organ.Kind kind, int year) {
        return switch (kind) {
            case PROVINCE, CITY, DISTRICT ->
                AnnualReportDeadline.government(year).date();
            case DEPARTMENT -> AnnualReportDeadline.department(year).date();
            case STREET, INSTITUTION -> null;
        };
    }

    /** In words, with the days by which it was late. */
    String words() {
        return state == State.AFTER && due != null && published != null
                ? "晚 " + ChronoUnit.DAYS.between(due, published) + " 天公布"
                : state.title();
    }
}
