package org.gongkai.app.signoff.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegates see what waits for their principals while the delegation lasts, and no longer, unless they acted. */
@Component
public class DelegationSweep {
    private static final String LOOK = """
            update sign_off s set delegates = array(select distinct unnest(s.delegates || d.delegates))
            from (select t.sign_off, array_agg(distinct d.delegate) as delegates
                  from sign_off_delegation d join sign_off_task t on t.person = d.principal and t.state = 'OPEN'
                  where d.ended_at is null and d.since <= :today and d.until >= :today
                    and (:principal::uuid is null or d.principal = :principal)
                  group by t.sign_off) d
            where s.id = d.sign_off and not s.delegates @> d.delegates""";
    private static final String FORGET = """
            update sign_off s set delegates = array(
                select x from unnest(s.delegates) x where not x = any (d.delegates))
            from (select t.sign_off, array_agg(distinct d.delegate) as delegates
                  from sign_off_delegation d join sign_off_task t on t.person = d.principal
                  where not d.swept and (d.until < :today or d.ended_at is not null) group by t.sign_off) d
            where s.id = d.sign_off and s.delegates && d.delegates""";
    private static final String SWEPT = """
            update sign_off_delegation set swept = true
            where not swept and (until < :today or ended_at is not null)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationSweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for the principal today, the delegates see from now on. */
    public void letDelegatesLook(UUID principal) {
        look(principal);
    }

    /** The same for everybody, after those whose time is over were shut out. */
    public void sweep() {
        jdbc.sql(FORGET).param("today", LocalDate.now(clock)).update();
        jdbc.sql(SWEPT).param("today", LocalDate.now(clock)).update();
        look(null);
    }

    private void look(@org.jspecify.annotations.Nullable UUID principal) {
        jdbc.sql(LOOK)
                .param("today", LocalDate.now(clock))
                .param("principal", principal)
                .update();
    }
}
