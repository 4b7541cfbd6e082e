package org.gongkai.app.signoff;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: reminds those for whom a sign-off waits; by the drafter or anybody who took part. */
@Component
public class Chasing {
    Chasing() {}

    /**
     * @param words what to tell them besides, or blank
     */
    @Transactional
    public Outcome chase(UUID signOff, long seen, String words) {
        throw new UnsupportedOperationException();
    }
}
