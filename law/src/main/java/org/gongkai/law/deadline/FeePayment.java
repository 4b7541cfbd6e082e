package org.gongkai.law.deadline;

import java.time.LocalDate;

/**
 * A processing fee that was charged and paid.
 *
 * @param noticed the day the applicant received the notice (收费通知)
 * @param paid the day payment was complete
 * @param restarts whether the reply period starts anew after payment; not verified in the official text, hence a choice of the office
 */
public record FeePayment(LocalDate noticed, LocalDate paid, boolean restarts) {
    public FeePayment {
        if (paid.isBefore(noticed)) {
            throw new ImpossibleHistory("缴费日期 " + paid + " 早于收到收费通知的日期 " + noticed + "：请核对。");
        }
    }
}
