package org.gongkai.app.deadline;

import java.util.Locale;
import org.gongkai.law.deadline.DayMark;
import org.gongkai.law.deadline.ReplyDeadline;

/** How a day is drawn; each look has its own word, so that colour is never alone. */
enum Look {
    RECEIVED("收到日", "收到申请的这一天不计入，从次日起算。"),
    RESTART("重新起算", "收到补正后的申请（或缴费）这一天，期限从次日起重新计算。"),
    VOID("不再计入", "后来期限重新计算，这些工作日不算了。"),
    COUNTED("计入", "工作日，数字是第几个工作日。"),
    MAKE_UP("调休上班", "周末调为工作日，照样计入，数字是第几个工作日。"),
    MAKE_UP_STOPPED("调休但停止计时", "调休上班日，正在征求意见，不计入。"),
    STOPPED("停止计时", "征求第三方或其他机关意见所需时间，不计入；发出当日不停，答复当日仍停。"),
    HOLIDAY("放假", "法定节假日及其连休，不计入。"),
    WEEKEND("周末", "不计入。"),
    DUE("到期日", "答复的最后一天，含当日。");

    private final String chinese;
    private final String meaning;

    Look(String chinese, String meaning) {
        this.chinese = chinese;
        this.meaning = meaning;
    }

    static Look of(DayMark mark, ReplyDeadline deadline) {
        if (mark.due()) {
            return DUE;
        }
        if (mark.date().equals(deadline.receipt())) {
            return RECEIVED;
        }
        return switch (mark.kind()) {
            case START -> RESTART;
            case COUNTED -> mark.makeUp() ? MAKE_UP : COUNTED;
            case STOPPED -> mark.makeUp() ? MAKE_UP_STOPPED : STOPPED;
            case HOLIDAY -> HOLIDAY;
            case WEEKEND -> WEEKEND;
            case VOID -> VOID;
        };
    }

    String chinese() {
        return chinese;
    }

    String meaning() {
        return meaning;
    }

    /** The class that draws it. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sign that stands for the look in the legend. */
    String badge() {
        return switch (this) {
            case MAKE_UP, MAKE_UP_STOPPED -> "班";
            case HOLIDAY -> "休";
            case STOPPED -> "停";
            case RECEIVED, RESTART, VOID, COUNTED, WEEKEND, DUE -> "";
        };
    }

    /** What stands in the corner of the day, as on a wall calendar. */
    static String badge(DayMark mark) {
        return mark.makeUp() ? "班" : mark.kind() == DayMark.Kind.HOLIDAY ? "休" : "";
    }

    /** What stands under the number of the day. */
    String word(DayMark mark) {
        return switch (this) {
            case RECEIVED -> "收到";
            case RESTART -> "重算";
            case VOID -> "作废";
            case COUNTED, MAKE_UP -> "第" + mark.count();
            case STOPPED, MAKE_UP_STOPPED -> "停";
            case HOLIDAY, WEEKEND -> "";
            case DUE -> "到期";
        };
    }
}
