package org.gongkai.app.signoff.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.signoff.Version;
import org.gongkai.app.signoff.ledger.VersionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 历次稿. */
@Component
public class Versions {
    private final VersionStore store;

    Versions(VersionStore store) {
        this.store = store;
    }

    /** All versions with their content, the newest first; empty where the viewer does not see the sign-off. */
    @Transactional(readOnly = true)
    public List<Version> of(UUID signOff) {
        return store.of(signOff, 1, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    public Optional<Version> of(UUID signOff, int number) {
        return store.of(signOff, number, number).stream().findFirst();
    }
}
