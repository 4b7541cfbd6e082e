package org.gongkai.app.normative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event to be told; {@link DocumentEvent} says what its parts mean.
 *
 * @param day the first day on which it holds
 */
public record NewEvent(
        EventKind kind,
        LocalDate day,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate lastDay,
        boolean endless,
        String basis,
        @Nullable Long toOrgan,
        String otherOrgan,
        String part,
        String reason) {
    private static NewEvent of(EventKind kind, LocalDate day, String basis, String reason) {
        return new NewEvent(kind, day, null, null, false, basis, null, "", "", reason);
    }

    /**
     * 制发.
     *
     * @param day of making, on which it begins to count
     * @param lastDay of its term, or null where it has none
     */
    public static NewEvent made(LocalDate day, LocalDate inForceFrom, @Nullable LocalDate lastDay) {
        return new NewEvent(EventKind.MADE, day, inForceFrom, lastDay, false, "", null, "", "", "");
    }

    /** 划入 from an organ that keeps no ledger here. */
    public static NewEvent received(
            LocalDate day, LocalDate inForceFrom, @Nullable LocalDate lastDay, String from, String reason) {
        return new NewEvent(EventKind.RECEIVED, day, inForceFrom, lastDay, false, "", null, from, "", reason);
    }

    /**
     * 修改: a new version.
     *
     * @param lastDay its new term, or null where that stays as it was
     */
    public static NewEvent amended(LocalDate day, String basis, @Nullable LocalDate lastDay) {
        return new NewEvent(EventKind.AMENDED, day, null, lastDay, false, basis, null, "", "", "");
    }

    public static NewEvent partlyRepealed(LocalDate day, String basis, String part) {
        return new NewEvent(EventKind.PARTLY_REPEALED, day, null, null, false, basis, null, "", part, "");
    }

    /** 废止, in force no more from that day. */
    public static NewEvent repealed(LocalDate day, String basis) {
        return of(EventKind.REPEALED, day, basis, "");
    }

    /** 宣布失效. */
    public static NewEvent declaredLapsed(LocalDate day, String basis) {
        return of(EventKind.DECLARED_LAPSED, day, basis, "");
    }

    /**
     * 延长有效期.
     *
     * @param lastDay the new one, or null: no term any more
     */
    public static NewEvent extended(LocalDate day, String basis, @Nullable LocalDate lastDay) {
        return new NewEvent(EventKind.EXTENDED, day, null, lastDay, lastDay == null, basis, null, "", "", "");
    }

    /** 划转 into another ledger. */
    public static NewEvent transferred(LocalDate day, long toOrgan, String basis, String reason) {
        return new NewEvent(EventKind.TRANSFERRED, day, null, null, false, basis, toOrgan, "", "", reason);
    }

    /** 划转 to an organ that keeps no ledger here. */
    public static NewEvent transferredAway(LocalDate day, String to, String basis, String reason) {
        return new NewEvent(EventKind.TRANSFERRED, day, null, null, false, basis, null, to, "", reason);
    }
}
