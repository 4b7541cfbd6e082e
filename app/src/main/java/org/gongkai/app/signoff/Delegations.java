package org.gongkai.app.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 委托: given and ended by the principal, the present viewer. */
@Component
public class Delegations {
    Delegations() {}

    /** At most 90 days; not to oneself. */
    @Transactional
    public Outcome delegate(UUID delegate, LocalDate since, LocalDate until, String why) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public Outcome end(UUID delegation) {
        throw new UnsupportedOperationException();
    }

    /** Those that the present viewer has given, the newest first. */
    @Transactional(readOnly = true)
    public List<Delegation> given() {
        throw new UnsupportedOperationException();
    }

    /** Those by which the present viewer acts for others today, or will. */
    @Transactional(readOnly = true)
    public List<Delegation> received() {
        throw new UnsupportedOperationException();
    }
}
