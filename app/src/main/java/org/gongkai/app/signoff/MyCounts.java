package org.gongkai.app.signoff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many the lists of the present viewer hold. */
@Component
public class MyCounts {
    MyCounts() {}

    /**
     * @param overdue of those waiting
     * @param dueToday of those waiting, still in time
     */
    public record Counts(int waiting, int overdue, int dueToday, int drafts, int underWay, int done) {}

    @Transactional(readOnly = true)
    public Counts now() {
        throw new UnsupportedOperationException();
    }
}
