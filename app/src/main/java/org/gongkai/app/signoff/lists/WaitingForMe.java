package org.gongkai.app.signoff.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.Names;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.ledger.DelegationStore;
import org.gongkai.app.signoff.ledger.RouteShelf;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.moves.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待我办理: what waits for the present viewer, and for the principals for whom the viewer acts today. */
@Component
public class WaitingForMe {
    private static final String WAITING = """
            select t.id, t.sign_off, t.kind, t.step, t.person, t.reason, t.given_at, t.due, t.read_at, t.vacant,
                s.subject_kind, s.subject, s.title, s.organ, s.drafter, s.route
            from sign_off_task t join sign_off s on s.id = t.sign_off
            where t.person = any (:people) and t.state = 'OPEN' and t.step > 0
            order by t.due nulls last, t.given_at, t.id limit :limit""";

    private final JdbcClient jdbc;
    private final DelegationStore delegations;
    private final RouteShelf routes;
    private final Names names;
    private final Rows rows;

    WaitingForMe(JdbcClient jdbc, DelegationStore delegations, RouteShelf routes, Names names, Rows rows) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.routes = routes;
        this.names = names;
        this.rows = rows;
    }

    private record Line(Waiting waiting, UUID person, UUID drafter) {}

    /** What is due first comes first; what has no limit last, oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> list(int limit) {
        UUID me = Turns.viewer();
        var people = new HashSet<>(delegations.principalsOf(me));
        people.add(me);
        var now = rows.now();
        var lines = jdbc.sql(WAITING)
                .param("people", people.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> line(row, now))
                .list();
        var called = names.ofPeople(lines.stream()
                .flatMap(line -> Stream.of(line.person(), line.drafter()))
                .toList());
        var organs = names.ofOrgans(
                lines.stream().map(line -> line.waiting().organ()).toList());
        return lines.stream().map(line -> named(line, me, called, organs)).toList();
    }

    private Line line(ResultSet row, OffsetDateTime now) throws SQLException {
        var due = rows.atOrNull(row, "due");
        var step = routes.get(Rows.id(row, "route")).step(row.getInt("step"));
        var waiting = new Waiting(
                Rows.id(row, "id"),
                Rows.id(row, "sign_off"),
                new Subject(row.getString("subject_kind"), Rows.id(row, "subject")),
                row.getString("title"),
                row.getLong("organ"),
                "",
                "",
                step.kind(),
                row.getBoolean("vacant") ? step.name() + "（指定办理人）" : step.name(),
                null,
                row.getString("reason"),
                rows.at(row, "given_at"),
                due,
                due != null && due.isBefore(now),
                row.getObject("read_at") == null);
        return new Line(waiting, Rows.id(row, "person"), Rows.id(row, "drafter"));
    }

    private static Waiting named(Line line, UUID me, Map<UUID, String> called, Map<Long, String> organs) {
        var plain = line.waiting();
        String principal = line.person().equals(me) ? null : called.getOrDefault(line.person(), "");
        return new Waiting(
                plain.task(),
                plain.signOff(),
                plain.subject(),
                plain.title(),
                plain.organ(),
                organs.getOrDefault(plain.organ(), ""),
                called.getOrDefault(line.drafter(), ""),
                plain.kind(),
                plain.step(),
                principal,
                principal == null ? plain.reason() : principal + "委托您代为办理。",
                plain.givenAt(),
                plain.due(),
                plain.overdue(),
                plain.unread());
    }
}
