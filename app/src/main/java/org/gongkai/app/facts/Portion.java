package org.gongkai.app.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a sum.
 *
 * @param organ whose, or 0 where it is not by organ
 * @param month its first day, or {@link LocalDate#EPOCH} where it is not by month
 */
public record Portion(long organ, LocalDate month, BigDecimal amount) {
    /** Into what a sum is parted. */
    public enum By {
        MONTH,
        ORGAN
    }

    public static Portion ofMonth(LocalDate month, BigDecimal amount) {
        return new Portion(0, month, amount);
    }

    public static Portion ofOrgan(long organ, BigDecimal amount) {
        return new Portion(organ, LocalDate.EPOCH, amount);
    }
}
