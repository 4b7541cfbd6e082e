package org.gongkai.app.signoff.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.directory.Names;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.ledger.DelegationSweep;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 委托: given and ended by the principal, the present viewer. */
@Component
public class Delegations {
    private static final int LONGEST_DAYS = 90;
    private static final String GIVE = """
            insert into sign_off_delegation (id, principal, delegate, since, until, why, made_at)
            values (:id, :principal, :delegate, :since, :until, :why, :at)""";
    private static final String END = """
            update sign_off_delegation set ended_at = :at where id = :id and principal = :principal and ended_at is null""";
    private static final String GIVEN = """
            select * from sign_off_delegation where principal = :person order by since desc, id limit 50""";
    private static final String RECEIVED = """
            select * from sign_off_delegation
            where delegate = :person and ended_at is null and until >= :today order by since, id limit 50""";

    private final JdbcClient jdbc;
    private final AtWork atWork;
    private final Names names;
    private final Journal journal;
    private final DelegationSweep sweep;
    private final Admission admission;
    private final Rows rows;
    private final Clock clock;

    Delegations(
            JdbcClient jdbc,
            AtWork atWork,
            Names names,
            Journal journal,
            DelegationSweep sweep,
            Admission admission,
            Rows rows,
            Clock clock) {
        this.jdbc = jdbc;
        this.atWork = atWork;
        this.names = names;
        this.journal = journal;
        this.sweep = sweep;
        this.admission = admission;
        this.rows = rows;
        this.clock = clock;
    }

    /** At most 90 days; not to oneself. */
    @Transactional
    public Outcome delegate(UUID delegate, LocalDate since, LocalDate until, String why) {
        UUID principal = Turns.viewer();
        try {
            check(principal, delegate, since, until);
            admission.words(why, null);
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(GIVE)
                .param("id", id)
                .param("principal", principal)
                .param("delegate", delegate)
                .param("since", since)
                .param("until", until)
                .param("why", why.strip())
                .param("at", rows.now())
                .update();
        journal.write(Act.of("signoff.delegate", "委托", "person", principal)
                .with("delegation", id)
                .with("delegate", delegate)
                .with("since", since)
                .with("until", until));
        sweep.letDelegatesLook(principal);
        String name = names.ofPeople(List.of(delegate)).getOrDefault(delegate, "");
        return new Outcome.Done("已委托" + name + "，" + since + " 至 " + until + "。您自己仍可办理。", List.of());
    }

    private void check(UUID principal, UUID delegate, LocalDate since, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (delegate.equals(principal)) {
            throw Stopped.refused("不能委托给自己。", "请选一位同事。");
        }
        if (until.isBefore(since) || until.isBefore(today)) {
            throw Stopped.refused("委托的最后一天早于第一天，或已经过去。", "请改日期。");
        }
        if (until.isAfter(since.plusDays(LONGEST_DAYS))) {
            throw Stopped.refused("委托超过 " + LONGEST_DAYS + " 天。", "请缩短，到期后可以再委托。");
        }
        if (atWork.of(Set.of(delegate)).isEmpty()) {
            throw Stopped.refused("这位同事已离任，或不办理业务。", "请另选一位。");
        }
    }

    @Transactional
    public Outcome end(UUID delegation) {
        int ended = jdbc.sql(END)
                .param("id", delegation)
                .param("principal", Turns.viewer())
                .param("at", rows.now())
                .update();
        if (ended == 0) {
            return new Outcome.Refused("没有这项委托，或已经结束。", "请刷新页面。");
        }
        journal.write(Act.of("signoff.delegation-end", "结束委托", "person", Turns.viewer())
                .with("delegation", delegation));
        return new Outcome.Done("委托已结束。", List.of());
    }

    /** Those that the present viewer has given, the newest first. */
    @Transactional(readOnly = true)
    public List<Delegation> given() {
        return list(GIVEN);
    }

    /** Those by which the present viewer acts for others today, or will. */
    @Transactional(readOnly = true)
    public List<Delegation> received() {
        return list(RECEIVED);
    }

    private List<Delegation> list(String sql) {
        var query = jdbc.sql(sql).param("person", Turns.viewer());
        if (sql.contains(":today")) {
            query = query.param("today", LocalDate.now(clock));
        }
        var found = query.query((row, n) -> delegation(row)).list();
        var called = names.ofPeople(found.stream()
                .flatMap(one -> Stream.of(one.principal(), one.delegate()))
                .toList());
        return found.stream()
                .map(one -> new Delegation(
                        one.id(),
                        one.principal(),
                        called.getOrDefault(one.principal(), ""),
                        one.delegate(),
                        called.getOrDefault(one.delegate(), ""),
                        one.since(),
                        one.until(),
                        one.why(),
                        one.endedAt()))
                .toList();
    }

    private Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                Rows.id(row, "id"),
                Rows.id(row, "principal"),
                "",
                Rows.id(row, "delegate"),
                "",
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("why"),
                rows.atOrNull(row, "ended_at"));
    }
}
