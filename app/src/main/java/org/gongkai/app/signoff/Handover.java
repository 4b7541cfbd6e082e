package org.gongkai.app.signoff;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移交: the work of somebody who leaves goes to a colleague. By a leader of the organ: an administrator does no business. */
@Component
public class Handover {
    Handover() {}

    /**
     * Hands over, in one organ, the tasks that wait for {@code from} and the drafts that {@code from} has. What {@code to} may not do
     * (who drafted does not verify …) stays and is named in the remarks.
     */
    @Transactional
    public Outcome handOver(UUID from, UUID to, long organ, String why) {
        throw new UnsupportedOperationException();
    }
}
