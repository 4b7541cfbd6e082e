package org.gongkai.app.signoff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草: what the drafter does, always as the present viewer. {@code seen} is the revision that the person saw. */
@Component
public class Drafting {
    Drafting() {}

    /**
     * Begins a sign-off as a draft that only the drafter sees. Joins the caller's transaction, so that the subject and its sign-off
     * are made together.
     *
     * @param organ one of the viewer's homes
     * @param route id of the version of a route, see {@link Routes#current}
     * @return {@link Outcome.Moved} or {@link Outcome.Refused}
     */
    @Transactional
    public Outcome begin(Subject subject, long organ, UUID route, Content content) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves a new version; one that says the same as the newest is not kept twice.
     *
     * @param why what was changed and why, or blank
     * @throws NoSuchSignOff where the viewer sees none
     */
    @Transactional
    public Outcome revise(UUID signOff, long seen, Content content, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands it in: it goes to the first step of the route.
     *
     * @param chosen for each step that the drafter fills ({@link Who.Chosen}), by its place in the route, the persons
     */
    @Transactional
    public Outcome submit(UUID signOff, long seen, Map<Integer, List<UUID>> chosen) {
        throw new UnsupportedOperationException();
    }

    /** Takes it back to oneself while nobody at the next step has read it: the drafter, or whoever did the step before. */
    @Transactional
    public Outcome recall(UUID signOff, long seen) {
        throw new UnsupportedOperationException();
    }

    /** Gives it up for good; by the drafter, until it is signed. */
    @Transactional
    public Outcome withdraw(UUID signOff, long seen, String why) {
        throw new UnsupportedOperationException();
    }
}
