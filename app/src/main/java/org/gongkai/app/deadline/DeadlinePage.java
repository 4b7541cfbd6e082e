package org.gongkai.app.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.DayMark;
import org.gongkai.law.deadline.ReplyDeadline;
import org.gongkai.law.deadline.Step;

/**
 * A deadline as the page shows it.
 *
 * @param due the last day, e.g. 2022 年 2 月 28 日（星期一）
 * @param reason why, in one sentence
 * @param left how many working days are left as of today, empty when it is long past or not yet begun
 * @param provisional whether a holiday notice is missing
 */
public record DeadlinePage(
        String due,
        String reason,
        String left,
        boolean provisional,
        String ordinaryDue,
        List<Month> months,
        List<Key> legend,
        List<Line> steps) {

    /** One entry of the legend: how many such days there are, and the articles that make them so. */
    public record Key(String style, String badge, String word, String meaning, int days, String articles) {}

    /** One step of the explanation. */
    public record Line(String text, String article) {}

    static DeadlinePage of(ReplyDeadline deadline, LocalDate today) {
        List<DayMark> days = deadline.days();
        return new DeadlinePage(
                Dates.full(deadline.due()),
                reason(deadline, days),
                left(deadline, today),
                deadline.provisional(),
                deadline.history().extended() ? Dates.full(deadline.ordinaryDue()) : "",
                Month.of(deadline),
                legend(deadline, days),
                deadline.steps().stream().map(DeadlinePage::line).toList());
    }

    private static Line line(Step step) {
        return new Line(step.text(), step.basis().chinese());
    }

    private static String reason(ReplyDeadline deadline, List<DayMark> days) {
        long stopped =
                days.stream().filter(day -> day.kind() == DayMark.Kind.STOPPED).count();
        boolean anew = !deadline.start().equals(deadline.receipt());
        return Dates.full(deadline.receipt()) + "收到"
                + (anew ? "，" + Dates.said(deadline.start()) + "重新起算" : "")
                + "，次日起第 " + deadline.length() + " 个工作日"
                + (deadline.history().extended() ? "（已延长）" : "")
                + (stopped > 0 ? "，停止计时 " + stopped + " 个工作日" : "") + "。";
    }

    private static String left(ReplyDeadline deadline, LocalDate today) {
        WorkingDays calendar = deadline.calendar();
        if (today.isBefore(deadline.receipt()) || today.isAfter(deadline.due())) {
            return "";
        }
        if (today.equals(deadline.due())) {
            return "今天到期";
        }
        return "今天 " + Dates.said(today) + "，到期日以前还有 " + calendar.between(today, deadline.due()) + " 个工作日";
    }

    private static List<Key> legend(ReplyDeadline deadline, List<DayMark> days) {
        Map<Look, Integer> counts = new EnumMap<>(Look.class);
        Map<Look, TreeSet<String>> articles = new EnumMap<>(Look.class);
        for (DayMark day : days) {
            Look look = Look.of(day, deadline);
            counts.merge(look, 1, Integer::sum);
            articles.computeIfAbsent(look, l -> new TreeSet<>()).add(day.basis().chinese());
        }
        List<Key> legend = new ArrayList<>();
        counts.forEach((look, count) -> legend.add(new Key(
                look.style(),
                look.badge(),
                look.chinese(),
                look.meaning(),
                count,
                String.join("、", articles.getOrDefault(look, new TreeSet<>())))));
        return legend;
    }
}
