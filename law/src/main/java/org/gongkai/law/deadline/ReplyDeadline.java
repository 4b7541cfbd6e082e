package org.gongkai.law.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 答复期限. 条例第三十三条: what cannot be answered on the spot is answered within 20 working days of receipt; with the consent of
 * the head of the disclosure office and notice to the applicant the period may be extended by at most 20 working days; the time
 * needed to ask third parties and other organs is not counted. 第三十条: after a clarification the period runs from the day the
 * corrected application is received.
 *
 * <p>What we do: the due day is the working day on which the count of working days that are not stopped, since the day after the
 * start, reaches 20 (40 when extended). A stopped day is each day after dispatch of a consultation up to and including the answer,
 * at most 15 working days from the counterpart's receipt (from dispatch where that is unproven); overlapping consultations stop
 * once. A consultation sent on or after the due day changes nothing; one sent before the clock started anew stops only days after
 * the new start. After a fee is paid the period starts anew, where the office so chooses. Receipts before the
 * Regulations came into force (第五十六条) are computed all the same, with a remark.
 *
 * @param history what happened
 * @param receipt 收到申请之日
 * @param start the day the running count starts from: receipt, corrected application, or payment
 * @param ordinaryDue the 20th working day, by which an extension must have been agreed and told
 * @param due the last day for the reply
 * @param provisional whether a year on the way has no holiday notice
 * @param steps the explanation, in the order of the reasoning
 */
@Cites(in = Instrument.OGI, article = 30)
@Cites(in = Instrument.OGI, article = 31)
@Cites(in = Instrument.OGI, article = 32)
@Cites(in = Instrument.OGI, article = 33)
@Cites(in = Instrument.OGI, article = 34)
@Cites(in = Instrument.OGI, article = 56)
@Cites(in = Instrument.PROCESSING_FEES)
public record ReplyDeadline(
        RequestHistory history,
        LocalDate receipt,
        LocalDate start,
        LocalDate ordinaryDue,
        LocalDate due,
        boolean provisional,
        List<Step> steps,
        WorkingDays calendar) {

    /** Computes and explains; refuses impossible dates with {@link ImpossibleHistory}. */
    public static ReplyDeadline of(RequestHistory history, WorkingDays calendar) {
        ReceiptDate receipt = ReceiptDate.of(history.channel(), history.received(), history.confirmed());
        LocalDate start = start(history, receipt.date(), calendar);
        Stops stops = new Stops(history.consultations(), calendar);
        LocalDate ordinaryDue = count(start, Period.REPLY.days(), stops, calendar);
        LocalDate due = history.extended() ? count(ordinaryDue, Period.EXTENSION.days(), stops, calendar) : ordinaryDue;
        Reasoning reasoning = new Reasoning(history, receipt, start, ordinaryDue, due, stops, calendar);
        return new ReplyDeadline(
                history, receipt.date(), start, ordinaryDue, due, reasoning.provisional(), reasoning.steps(), calendar);
    }

    private static LocalDate start(RequestHistory history, LocalDate receipt, WorkingDays calendar) {
        LocalDate start = receipt;
        if (history.clarified() != null) {
            start = history.clarified();
        }
        FeePayment payment = history.payment();
        if (payment != null) {
            LocalDate limit = PaymentDeadline.of(payment.noticed(), calendar).date();
            if (payment.paid().isAfter(limit)) {
                throw new ImpossibleHistory(
                        "缴费日期 " + payment.paid() + " 已过缴费期限 " + limit + "：逾期未缴视为放弃申请，不再计算答复期限，请核对。");
            }
            if (payment.restarts() && payment.paid().isAfter(start)) {
                start = payment.paid();
            }
        }
        return start;
    }

    private static LocalDate count(LocalDate start, int days, Stops stops, WorkingDays calendar) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWorking(day) && !stops.covers(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days counted to the due day: 20, or 40 when extended. */
    public int length() {
        return Period.REPLY.days() + (history.extended() ? Period.EXTENSION.days() : 0);
    }

    /** Every day from receipt to the due day, in order, with what it does to the clock. */
    public List<DayMark> days() {
        Stops stops = new Stops(history.consultations(), calendar);
        List<DayMark> marks = new ArrayList<>();
        int count = 0;
        for (LocalDate day = receipt; !day.isAfter(due); day = day.plusDays(1)) {
            boolean counts = day.isAfter(start) && calendar.isWorking(day) && !stops.covers(day);
            count += counts ? 1 : 0;
            marks.add(Marking.of(this, calendar.day(day), stops.covers(day), count));
        }
        return marks;
    }

    /** The articles this deadline rests on, in order of first mention. */
    public List<Article> basis() {
        return steps.stream().map(Step::basis).distinct().toList();
    }
}
