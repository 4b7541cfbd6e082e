package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;

/**
 * A day, explained.
 *
 * @param kind what the day is
 * @param festival the festival it is off for, or worked in exchange for; empty on plain days
 * @param notice number of the notice that says so; empty where none was needed
 * @param provisional true where no notice for its year is known, so that only the weekday speaks
 */
public record CalendarDay(LocalDate date, Kind kind, String festival, String notice, boolean provisional) {

    /** The four kinds of day. */
    public enum Kind {
        WORKING("工作日"),
        WEEKEND("周末"),
        HOLIDAY("放假"),
        MAKE_UP("调休上班");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether organs work on such a day. */
        public boolean working() {
            return this == WORKING || this == MAKE_UP;
        }
    }

    public boolean working() {
        return kind.working();
    }

    /** The text that makes the day what it is. */
    public Article basis() {
        return switch (kind) {
            case HOLIDAY, MAKE_UP -> Article.whole(Instrument.HOLIDAYS);
            case WORKING, WEEKEND -> Article.of(Instrument.WORKING_HOURS, 7);
        };
    }

    /** One Chinese sentence: 2022-02-02 星期三，放假（春节，国办发明电〔2021〕11号）. */
    public String explanation() {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        return date + " " + weekday + "，" + reason();
    }

    /** Why it is worked or not, without the date. */
    public String reason() {
        if (provisional) {
            return kind.chinese() + "（该年放假安排没有载入，只按星期推算）";
        }
        return switch (kind) {
            case HOLIDAY -> "放假（" + festival + "，" + notice + "）";
            case MAKE_UP -> "调休上班（" + festival + "，" + notice + "）";
            case WORKING, WEEKEND -> kind.chinese();
        };
    }
}
