package org.gongkai.app.signoff;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理: what those do for whom it waits, or their delegates for them, always as the present viewer. {@code seen} is the revision of
 * the sign-off that the person saw. All throw {@link NoSuchSignOff} for a task that the viewer does not see.
 */
@Component
public class Deciding {
    Deciding() {}

    /** Marks the task as read; a second time nothing happens. From then on it cannot be recalled. */
    @Transactional
    public void open(UUID task) {
        throw new UnsupportedOperationException();
    }

    /** Agrees at a verification or countersign; at the signing, signs. */
    @Transactional
    public Outcome agree(UUID task, long seen, Opinion opinion) {
        throw new UnsupportedOperationException();
    }

    /** Disagrees, at a countersign; the opinion must not be blank. When the rule cannot be met any more, it goes back to the drafter. */
    @Transactional
    public Outcome disagree(UUID task, long seen, Opinion opinion) {
        throw new UnsupportedOperationException();
    }

    /**
     * 退回: sends it back with an opinion, which must not be blank.
     *
     * @param step an earlier step of the route, 0 for the drafter; from a step after the signing only the signing
     */
    @Transactional
    public Outcome sendBack(UUID task, long seen, int step, Opinion opinion) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the number, at the numbering.
     *
     * @param number 文号, e.g. 高岭住建签〔2026〕12号; once for each organ
     */
    @Transactional
    public Outcome number(UUID task, long seen, String number) {
        throw new UnsupportedOperationException();
    }

    /** Issues or files, at that step. */
    @Transactional
    public Outcome finish(UUID task, long seen, Opinion opinion) {
        throw new UnsupportedOperationException();
    }
}
