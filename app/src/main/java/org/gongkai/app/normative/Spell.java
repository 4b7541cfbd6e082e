package org.gongkai.app.normative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 有效区间: the days on which a document counts in one organ's ledger.
 *
 * @param since the first day
 * @param inForceFrom when the document takes effect; a document that is made counts before
 * @param closing how it ended, or will by its term; null where nothing ends it
 * @param until the first day on which it does not count any more; null with {@code closing}
 */
record Spell(
        long organ,
        Opening opening,
        LocalDate since,
        LocalDate inForceFrom,
        @Nullable Closing closing,
        @Nullable LocalDate until) {
    /** How a document comes into a ledger. */
    enum Opening {
        MADE,
        RECEIVED,
        TRANSFERRED_IN
    }

    /** How a document leaves a ledger, and what its state is then called. */
    enum Closing {
        REPEALED("已废止"),
        DECLARED_LAPSED("已宣布失效"),
        LAPSED("已失效"),
        TRANSFERRED_OUT("已划出");

        private final String title;

        Closing(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
