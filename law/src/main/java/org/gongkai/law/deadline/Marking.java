package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.CalendarDay;

/** Says of one day what it does to a reply clock. */
final class Marking {
    private Marking() {}

    static DayMark of(ReplyDeadline deadline, CalendarDay day, boolean stopped, int count) {
        LocalDate date = day.date();
        if (date.equals(deadline.start())) {
            return start(deadline, day);
        }
        if (!day.working()) {
            boolean weekend = day.kind() == CalendarDay.Kind.WEEKEND;
            DayMark.Kind kind = weekend ? DayMark.Kind.WEEKEND : DayMark.Kind.HOLIDAY;
            return mark(day, kind, false, count, day.basis(), day.reason() + "，不计入。");
        }
        String makeUp = day.kind() == CalendarDay.Kind.MAKE_UP ? day.reason() + "，" : "";
        if (date.isBefore(deadline.start())) {
            return mark(day, DayMark.Kind.VOID, false, 0, restart(deadline), makeUp + "期限其后重新计算，此日不再计入。");
        }
        if (stopped) {
            Article basis = Article.of(Instrument.OGI, 33, 3);
            return mark(day, DayMark.Kind.STOPPED, false, count, basis, makeUp + "征求意见期间，停止计时，不计入。");
        }
        boolean due = date.equals(deadline.due());
        String reason = makeUp + "第 " + count + " 个工作日"
                + (count > Period.REPLY.days() ? "（延长期间）" : "")
                + (due ? "，答复期限届满之日。" : "。");
        return mark(day, DayMark.Kind.COUNTED, due, count, Article.of(Instrument.OGI, 33, 2), reason);
    }

    private static DayMark start(ReplyDeadline deadline, CalendarDay day) {
        boolean receipt = day.date().equals(deadline.receipt());
        String what = receipt ? "收到申请之日" : day.date().equals(deadline.history().clarified()) ? "收到补正申请之日" : "缴清费用之日";
        Article basis = receipt ? deadline.history().channel().basis() : restart(deadline);
        return mark(day, DayMark.Kind.START, false, 0, basis, what + "，始日不计入，自次日起算。");
    }

    private static Article restart(ReplyDeadline deadline) {
        return deadline.start().equals(deadline.history().clarified())
                ? Article.of(Instrument.OGI, 30)
                : Article.whole(Instrument.PROCESSING_FEES);
    }

    private static DayMark mark(
            CalendarDay day, DayMark.Kind kind, boolean due, int count, Article basis, String reason) {
        return new DayMark(day.date(), kind, day.kind() == CalendarDay.Kind.MAKE_UP, due, count, basis, reason);
    }
}
