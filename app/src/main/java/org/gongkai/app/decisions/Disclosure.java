package org.gongkai.app.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the public sees a decision, and why.
 *
 * @param open 公开, or not
 * @param ground the rule or ground by its id, as the record keeps it
 * @param publishBy the last day to publish it; null where it is withheld
 * @param shownUntil the last day of its period of publication; null where there is no end, or it is withheld
 */
record Disclosure(
        boolean open,
        String ground,
        @Nullable LocalDate publishBy,
        @Nullable LocalDate shownUntil) {
    static final String PUBLIC = "PUBLIC";
    static final String WITHHELD = "WITHHELD";

    /** As the column {@code disclosure} has it. */
    String word() {
        return open ? PUBLIC : WITHHELD;
    }
}
