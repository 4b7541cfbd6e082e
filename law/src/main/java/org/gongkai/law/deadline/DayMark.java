package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;

/**
 * What a day does to a reply clock; a calendar page draws one cell for each.
 *
 * @param makeUp whether it is a weekend day worked in exchange (调休上班)
 * @param due whether it is the last day for the reply
 * @param count working days counted up to and including this day, since the clock last started
 * @param basis the article that makes it so
 * @param reason why, as a Chinese sentence
 */
public record DayMark(LocalDate date, Kind kind, boolean makeUp, boolean due, int count, Article basis, String reason) {

    /** What a day does. */
    public enum Kind {
        /** The day the period starts from, which does not count. */
        START("始日"),
        /** A counted working day. */
        COUNTED("计入"),
        /** A working day not counted because an opinion was being sought. */
        STOPPED("停止计时"),
        HOLIDAY("放假"),
        WEEKEND("周末"),
        /** A working day of a count that started anew later (clarification, payment). */
        VOID("不再计入");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
