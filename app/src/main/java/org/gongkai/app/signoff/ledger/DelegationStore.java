package org.gongkai.app.signoff.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for whom today. */
@Component
public class DelegationStore {
    private static final String TODAY = "ended_at is null and since <= :today and until >= :today";
    private static final String DELEGATES =
            "select delegate from sign_off_delegation where principal = any (:people) and " + TODAY;
    private static final String PRINCIPALS =
            "select principal from sign_off_delegation where delegate = :person and " + TODAY;

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<UUID> delegatesOf(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(DELEGATES)
                        .param("people", people.toArray(UUID[]::new))
                        .param("today", LocalDate.now(clock))
                        .query(UUID.class)
                        .list());
    }

    /** For whom this person acts today. */
    public Set<UUID> principalsOf(UUID person) {
        return new HashSet<>(jdbc.sql(PRINCIPALS)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list());
    }
}
