package org.gongkai.app.requests;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.ReplyDeadline;
import org.gongkai.law.deadline.RequestHistory;
import org.gongkai.law.deadline.Step;

/**
 * 答复期限 as the day of receipt alone tells it: 20 working days, without clarification, consultation, payment and extension, of which
 * this register knows nothing.
 *
 * @param due the last day
 * @param words how far it is
 * @param tone {@code calm}, {@code soon} or {@code late}
 * @param steps how it follows
 */
public record ReplyDue(LocalDate due, String words, String tone, List<Step> steps) {
    private static final int SOON = 3;

    static ReplyDue of(DisclosureRequest request, LocalDate today) {
        WorkingDays calendar = WorkingDays.latest();
        var deadline = ReplyDeadline.of(RequestHistory.received(request.channel(), request.received()), calendar);
        LocalDate closed = request.closed();
        if (closed != null) {
            boolean late = closed.isAfter(deadline.due());
            return new ReplyDue(
                    deadline.due(), late ? "超过 20 个工作日办结" : "20 个工作日内办结", late ? "soon" : "calm", deadline.steps());
        }
        if (today.isAfter(deadline.due())) {
            int days = calendar.between(deadline.due(), today);
            return new ReplyDue(deadline.due(), days == 0 ? "已过期限" : "已过 " + days + " 个工作日", "late", deadline.steps());
        }
        int left = calendar.between(today, deadline.due());
        return new ReplyDue(
                deadline.due(),
                today.equals(deadline.due()) ? "今天到期" : "还有 " + left + " 个工作日",
                left <= SOON ? "soon" : "calm",
                deadline.steps());
    }
}
