package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a document, as it was told.
 *
 * @param ordinal in which order it was told
 * @param organ in whose ledger
 * @param day the first day on which it holds
 * @param inForceFrom of a making: when the document takes effect
 * @param lastDay the last day of the term that it sets, or null
 * @param endless whether it takes the term away
 * @param basis by which document; empty where there is none
 * @param toOrgan of a transfer: into whose ledger; null where that organ keeps none here
 * @param otherOrgan its name where it keeps none
 * @param part what of the document was repealed
 * @param undoes of a correction: which event
 * @param cleanUp in the course of which clean-up
 * @param at when it was told
 */
record DocumentEvent(
        UUID id,
        UUID document,
        int ordinal,
        EventKind kind,
        long organ,
        LocalDate day,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate lastDay,
        boolean endless,
        String basis,
        @Nullable Long toOrgan,
        String otherOrgan,
        String part,
        String reason,
        @Nullable UUID undoes,
        @Nullable UUID cleanUp,
        @Nullable UUID by,
        OffsetDateTime at) {
    boolean setsTerm() {
        return lastDay != null || endless;
    }
}
