package org.gongkai.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.CalendarDay;
import org.gongkai.law.calendar.WorkingDays;

/** Writes down why a reply is due when it is due. */
final class Reasoning {
    private static final Article REPLY = Article.of(Instrument.OGI, 33, 2);
    private static final Article NOT_COUNTED = Article.of(Instrument.OGI, 33, 3);

    private final RequestHistory history;
    private final LocalDate receipt;
    private final LocalDate start;
    private final LocalDate ordinaryDue;
    private final LocalDate due;
    private final Stops stops;
    private final WorkingDays calendar;
    private final List<Step> steps = new ArrayList<>();
    private final String reservation;

    Reasoning(
            RequestHistory history,
            ReceiptDate receipt,
            LocalDate start,
            LocalDate ordinaryDue,
            LocalDate due,
            Stops stops,
            WorkingDays calendar) {
        this.history = history;
        this.receipt = receipt.date();
        this.start = start;
        this.ordinaryDue = ordinaryDue;
        this.due = due;
        this.stops = stops;
        this.calendar = calendar;
        this.reservation = calendar.reservation(start.plusDays(1), due);
        steps.add(receipt.step());
        restarts();
        firstDay();
        stops.stretches().forEach(this::consultation);
        daysOff();
        result();
        remarks();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    boolean provisional() {
        return !reservation.isEmpty();
    }

    private void step(String text, LocalDate date, Article basis) {
        steps.add(new Step(text, date, basis));
    }

    private void restarts() {
        LocalDate clarified = history.clarified();
        if (clarified != null) {
            step(clarified + " 收到补正的申请，答复期限自该日起重新计算；此前已过的日子不再计入。", clarified, Article.of(Instrument.OGI, 30));
        }
        FeePayment payment = history.payment();
        if (payment != null) {
            Article basis = Article.whole(Instrument.PROCESSING_FEES);
            String text = payment.noticed() + " 收到收费通知，" + payment.paid() + " 缴清信息处理费，在 "
                    + PaymentDeadline.of(payment.noticed(), calendar).date() + " 届满的缴费期限之内；";
            step(text + (payment.restarts() ? "办理期限自缴清次日起重新计算。" : "本机关选择不重新计算，期限照常进行。"), payment.paid(), basis);
        }
    }

    private void firstDay() {
        LocalDate first = calendar.after(start, 1);
        String off = calendar.isWorking(start)
                ? ""
                : "（当日是" + calendar.day(start).kind().chinese() + "，不影响它作为始日）";
        step("自 " + start + " 起算，始日不计入" + off + "；其后第一个工作日是 " + first + "。", first, REPLY);
    }

    private void consultation(Stops.Stretch stretch) {
        Consultation asked = stretch.consultation();
        String head = asked.sent() + " 向" + asked.counterpart().chinese() + "征求意见，" + answer(stretch);
        if (!asked.sent().isBefore(due)) {
            step(head + "发出时答复期限 " + due + " 已经届满或者当日届满，不影响期限。", asked.sent(), NOT_COUNTED);
            return;
        }
        if (!stretch.lastStopped().isAfter(start)) {
            step(head + "都在期限起算之日 " + start + " 或者之前，不影响期限。", asked.sent(), NOT_COUNTED);
            return;
        }
        int stopped = 0;
        int shared = 0;
        LocalDate from = asked.sent().isAfter(start) ? asked.sent() : start;
        for (LocalDate day = from.plusDays(1); !day.isAfter(stretch.lastStopped()); day = day.plusDays(1)) {
            if (calendar.isWorking(day)) {
                stopped++;
                shared += coveredEarlier(stretch, day) ? 1 : 0;
            }
        }
        String text = stopped == 0
                ? "其间没有工作日，停止计时 0 天。"
                : "自发出次日起至 " + stretch.lastStopped() + "（含）停止计时 " + stopped + " 个工作日"
                        + (asked.sent().isBefore(start) ? "（只算起算日 " + start + " 之后的）" : "")
                        + (shared == 0 ? "。" : "，其中 " + shared + " 个与先前的征求意见重叠，不重复扣除。");
        step(head + text, asked.sent(), NOT_COUNTED);
    }

    private String answer(Stops.Stretch stretch) {
        Consultation asked = stretch.consultation();
        int most = asked.counterpart().period().days();
        String since = asked.delivered() == null ? "发出（送达日期未给出）" : asked.delivered() + " 送达";
        if (asked.answered() == null) {
            return "没有答复，自" + since + "起满 " + most + " 个工作日即 " + stretch.limit() + " 为止（逾期未答复的，"
                    + asked.counterpart().silence() + "）；";
        }
        return stretch.capped()
                ? asked.answered() + " 才答复，超过自" + since + "起 " + most + " 个工作日，只算到 " + stretch.limit() + "；"
                : asked.answered() + " 得到答复；";
    }

    private boolean coveredEarlier(Stops.Stretch stretch, LocalDate day) {
        for (Stops.Stretch other : stops.stretches()) {
            if (other == stretch) {
                return false;
            }
            if (other.covers(day)) {
                return true;
            }
        }
        return false;
    }

    private void daysOff() {
        Set<String> notices = new LinkedHashSet<>();
        List<String> off = new ArrayList<>();
        List<String> makeUps = new ArrayList<>();
        LocalDate begun = null;
        LocalDate first = null;
        for (LocalDate day = start.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            CalendarDay named = calendar.day(day);
            if (named.notice().isEmpty()) {
                continue;
            }
            notices.add(named.notice());
            first = first == null ? day : first;
            if (named.kind() == CalendarDay.Kind.MAKE_UP) {
                makeUps.add(day.toString());
                continue;
            }
            begun = begun == null ? day : begun;
            if (calendar.day(day.plusDays(1)).kind() != CalendarDay.Kind.HOLIDAY) {
                off.add(named.festival() + " " + begun + (begun.equals(day) ? "" : " 至 " + day));
                begun = null;
            }
        }
        if (first != null) {
            String text = "其间" + (off.isEmpty() ? "" : "放假不计：" + String.join("、", off))
                    + (off.isEmpty() || makeUps.isEmpty() ? "" : "；")
                    + (makeUps.isEmpty() ? "" : "周末调休上班，是工作日：" + String.join("、", makeUps))
                    + "（" + String.join("、", notices) + "）。周末不计。";
            step(text, first, Article.whole(Instrument.HOLIDAYS));
        }
    }

    private void result() {
        int ordinary = Period.REPLY.days();
        if (!history.extended()) {
            step("第 " + ordinary + " 个工作日是 " + due + "，答复期限到这一天届满。", due, REPLY);
            return;
        }
        step(
                "不延长时第 " + ordinary + " 个工作日是 " + ordinaryDue + "；延长须在这一天之前（含当日）经政府信息公开工作机构负责人同意并告知申请人。",
                ordinaryDue,
                REPLY);
        step(
                "延长 " + Period.EXTENSION.days() + " 个工作日，第 " + (ordinary + Period.EXTENSION.days()) + " 个工作日是 " + due
                        + "，答复期限到这一天届满。",
                due,
                REPLY);
    }

    private void remarks() {
        if (provisional()) {
            step(reservation, due, Article.whole(Instrument.HOLIDAYS));
        }
        String yearEnd = calendar.yearEndRemark(due);
        if (!yearEnd.isEmpty()) {
            step(yearEnd, due, Article.whole(Instrument.HOLIDAYS));
        }
        if (receipt.isBefore(Period.REPLY.since())) {
            step(
                    "现行条例自 " + Period.REPLY.since() + " 起施行；此前收到的申请当时适用旧条例，期限不同，本结果只按现行条例计算。",
                    receipt,
                    Article.of(Instrument.OGI, 56));
        }
    }
}
