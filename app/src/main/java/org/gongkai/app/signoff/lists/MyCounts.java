package org.gongkai.app.signoff.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.gongkai.app.signoff.ledger.DelegationStore;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.moves.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many the lists of the present viewer hold. */
@Component
public class MyCounts {
    private static final String WAITING = """
            select count(*) filter (where t.step > 0 or t.person = :me and s.state = 'RETURNED') as waiting,
                count(*) filter (where t.step > 0 and t.due < :now) as overdue,
                count(*) filter (where t.step > 0 and t.due >= :now and t.due < :tomorrow) as due_today,
                count(*) filter (where t.step = 0 and t.person = :me) as drafts
            from sign_off_task t join sign_off s on s.id = t.sign_off
            where t.person = any (:people) and t.state = 'OPEN'""";
    private static final String UNDER_WAY = """
            select count(*) from sign_off s
            where s.id in (select sign_off from sign_off_task
                           where (person = :me or acted_by = :me) and finished_at is null and state <> 'RECALLED')
              and (s.state in ('UNDER_WAY', 'SIGNED') or s.drafter <> :me)""";
    private static final String DONE = """
            select count(distinct sign_off) from sign_off_task
            where (person = :me or acted_by = :me) and finished_at is not null and state <> 'RECALLED'""";

    private final JdbcClient jdbc;
    private final DelegationStore delegations;
    private final Rows rows;
    private final Clock clock;

    MyCounts(JdbcClient jdbc, DelegationStore delegations, Rows rows, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param waiting tasks, and own drafts that were returned
     * @param overdue of those waiting
     * @param dueToday of those waiting, still in time
     */
    public record Counts(int waiting, int overdue, int dueToday, int drafts, int underWay, int done) {}

    /** What waits, alone: for the number beside the entry of the menu. */
    @Transactional(readOnly = true)
    public int waiting() {
        return open(Turns.viewer()).waiting();
    }

    @Transactional(readOnly = true)
    public Counts now() {
        UUID me = Turns.viewer();
        var open = open(me);
        return new Counts(
                open.waiting(), open.overdue(), open.dueToday(), open.drafts(), count(UNDER_WAY, me), count(DONE, me));
    }

    private Counts open(UUID me) {
        var people = new HashSet<>(delegations.principalsOf(me));
        people.add(me);
        return jdbc.sql(WAITING)
                .param("me", me)
                .param("people", people.toArray(UUID[]::new))
                .param("now", rows.now())
                .param(
                        "tomorrow",
                        LocalDate.now(clock)
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime())
                .query((row, n) -> new Counts(
                        row.getInt("waiting"),
                        row.getInt("overdue"),
                        row.getInt("due_today"),
                        row.getInt("drafts"),
                        0,
                        0))
                .single();
    }

    private int count(String sql, UUID me) {
        return jdbc.sql(sql).param("me", me).query(Integer.class).single();
    }
}
