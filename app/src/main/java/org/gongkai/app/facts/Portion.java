package org.gongkai.app.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a sum.
 *
 * @param organ whose, or 0 where it is not by organ
 * @param month its first day, or {@link LocalDate#EPOCH} where it is not by month
 * @param kind as a person reads it (登记, 多种), or blank where it is not by kind
 */
public record Portion(long organ, LocalDate month, String kind, BigDecimal amount) {
    /** Into what a sum is parted. */
    public enum By {
        MONTH,
        ORGAN,
        /** By what {@link CountableFacts#kindsOf} names; of what has no kinds there are no portions. */
        KIND
    }

    public static Portion ofMonth(LocalDate month, BigDecimal amount) {
        return new Portion(0, month, "", amount);
    }

    public static Portion ofOrgan(long organ, BigDecimal amount) {
        return new Portion(organ, LocalDate.EPOCH, "", amount);
    }

    public static Portion ofKind(String kind, BigDecimal amount) {
        return new Portion(0, LocalDate.EPOCH, kind, amount);
    }
}
