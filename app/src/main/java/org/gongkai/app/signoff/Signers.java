package org.gongkai.app.signoff;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 加签、减签、指定办理人: who acts at a step, changed on the way. */
@Component
public class Signers {
    Signers() {}

    /** When an added signer acts. */
    public enum Turn {
        BEFORE_ME,
        AFTER_ME
    }

    /** 加签: asks one more person, before or after oneself; by whoever has the task. */
    @Transactional
    public Outcome add(UUID task, long seen, UUID person, Turn turn, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * 减签: takes the task from a signer who has not acted. An added signer: by whoever added, or the drafter; a chosen countersigner:
     * by the drafter. Never the last one of a step.
     */
    @Transactional
    public Outcome remove(UUID task, long seen, String why) {
        throw new UnsupportedOperationException();
    }

    /** 指定办理人: fills a seat that nobody holds; by whoever has the vacant task. */
    @Transactional
    public Outcome appoint(UUID task, long seen, UUID person, String why) {
        throw new UnsupportedOperationException();
    }
}
