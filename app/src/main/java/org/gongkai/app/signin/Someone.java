package org.gongkai.app.signin;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person who has proved who he or she is, before the office is open: may touch what is the person's own, the account and the
 * sessions, and nothing else. Acts are journaled as the person's.
 */
@Component
class Someone {
    private final TransactionTemplate transaction;

    Someone(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Does the work in one transaction as the person. */
    <T extends @Nullable Object> T as(UUID person, Supplier<T> work) {
        Viewer own = Viewer.of(person, Set.of(), Set.of(), Set.of());
        return Viewers.as(own, () -> transaction.execute(status -> work.get()));
    }

    void does(UUID person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }
}
