package org.gongkai.law.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an application so far, as far as its clock is concerned. Impossible dates are refused with
 * {@link ImpossibleHistory}, never corrected.
 *
 * @param received the day it was handed in, signed for, found in the post or sent; 2000 to 2099
 * @param confirmed the day of confirmation, for channels that need one
 * @param clarified the day the corrected application (补正的申请) was received
 * @param consultations letters asking third parties or other organs, in any order, at most {@value #MOST_CONSULTATIONS}
 * @param payment a processing fee paid
 * @param extended whether the period was extended by the full 20 working days
 */
public record RequestHistory(
        Channel channel,
        LocalDate received,
        @Nullable LocalDate confirmed,
        @Nullable LocalDate clarified,
        List<Consultation> consultations,
        @Nullable FeePayment payment,
        boolean extended) {

    /** More letters than this for one application are taken for a mistake. */
    public static final int MOST_CONSULTATIONS = 100;

    public RequestHistory {
        consultations = List.copyOf(consultations);
        if (consultations.size() > MOST_CONSULTATIONS) {
            throw new ImpossibleHistory("一件申请征求意见超过 " + MOST_CONSULTATIONS + " 次：请核对。");
        }
        plausible(received);
        plausible(confirmed);
        LocalDate receipt = confirmed == null ? received : confirmed;
        plausible(clarified);
        if (clarified != null && clarified.isBefore(receipt)) {
            throw new ImpossibleHistory("收到补正申请的日期 " + clarified + " 早于收到申请之日 " + receipt + "：请核对。");
        }
        for (Consultation consultation : consultations) {
            plausible(consultation.sent());
            plausible(consultation.delivered());
            plausible(consultation.answered());
            if (consultation.sent().isBefore(received)) {
                throw new ImpossibleHistory(
                        "征求意见书发出日期 " + consultation.sent() + " 早于申请到达的日期 " + received + "：还没有申请，不可能为它征求意见，请核对。");
            }
        }
        if (payment != null) {
            plausible(payment.noticed());
            plausible(payment.paid());
            if (payment.noticed().isBefore(receipt)) {
                throw new ImpossibleHistory("收到收费通知的日期 " + payment.noticed() + " 早于收到申请之日 " + receipt + "：请核对。");
            }
        }
    }

    /** An application to which nothing has happened yet. */
    public static RequestHistory received(Channel channel, LocalDate received) {
        return new RequestHistory(channel, received, null, null, List.of(), null, false);
    }

    /** The same, with the period extended. */
    public RequestHistory extend() {
        return new RequestHistory(channel, received, confirmed, clarified, consultations, payment, true);
    }

    private static void plausible(@Nullable LocalDate date) {
        if (date != null && (date.getYear() < 2000 || date.getYear() > 2099)) {
            throw new ImpossibleHistory("日期 " + date + " 不在 2000 年至 2099 年之间：请核对。");
        }
    }
}
