package org.gongkai.app.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as the database keeps them. */
@Component
class SessionStore {
    private static final String HOLDS = """
            select s.id, s.person, s.seen, s.awaiting from office_session s
            where s.token_hash = :hash and s.ended is null and s.started > :startedAfter and s.seen > :seenAfter
              and (s.awaiting is null or s.started > :askedAfter)""";
    /** One question a request: does the session hold, whose is it, where does that person work, as what, over which organs. */
    private static final String AT_THE_PAGE = Presence.of(HOLDS);

    private static final String SEE = "update office_session set seen = :now where id = :id and ended is null";
    private static final String BEGIN = """
            insert into office_session (id, token_hash, person, awaiting, started, seen, agent, address)
            values (:id, :hash, :person, :awaiting, :now, :now, :agent, :address)""";
    private static final String END =
            "update office_session set ended = :now, why = :why where id = :id and person = :person and ended is null";
    private static final String OF_A_PERSON = """
            select id, started, seen, agent, address from office_session
            where person = :person and ended is null and awaiting is null and started > :startedAfter and seen > :seenAfter
            order by seen desc, id""";
    private static final String END_OTHERS = """
            update office_session set ended = :now, why = :why
            where person = :person and ended is null and id is distinct from :kept""";
    private static final String END_OLDEST = """
            update office_session set ended = :now, why = 'TOO_MANY' where id in (
                select id from office_session
                where person = :person and ended is null and awaiting is null and started > :startedAfter and seen > :seenAfter
                order by seen desc, id offset :kept)""";
    private static final String CLOSE = """
            update office_session set ended = :now, why = 'EXPIRED'
            where ended is null and (started <= :startedAfter or seen <= :seenAfter)""";
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    SessionStore(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** The session that the token opens; notes, at most once a minute, that it was seen. */
    @Transactional
    public Optional<Session> find(Token token) {
        var now = OffsetDateTime.now(clock);
        var found = jdbc.sql(AT_THE_PAGE)
                .param("hash", token.hash())
                .param("startedAfter", now.minus(settings.absolute()))
                .param("seenAfter", now.minus(settings.idle()))
                .param("askedAfter", now.minus(SignInSettings.PATIENCE))
                .params(Presence.parameters(LocalDate.now(clock)))
                .query((row, n) -> new Seen(session(row), row.getObject("seen", OffsetDateTime.class)))
                .optional();
        found.filter(seen -> seen.at().isBefore(now.minus(FRESH)))
                .ifPresent(seen -> jdbc.sql(SEE)
                        .param("now", now)
                        .param("id", seen.session().id())
                        .update());
        return found.map(Seen::session);
    }

    @Transactional
    public UUID begin(UUID person, Token token, Device device, Session.@Nullable Awaiting awaiting) {
        UUID id = UUID.randomUUID();
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("hash", token.hash())
                .param("person", person)
                .param("awaiting", awaiting == null ? null : awaiting.name())
                .param("now", OffsetDateTime.now(clock))
                .param("agent", device.agent())
                .param("address", device.address())
                .update();
        return id;
    }

    /** Whether the person had such a session and it has ended now. */
    @Transactional
    public boolean end(UUID person, UUID id, EndReason why) {
        return jdbc.sql(END)
                        .param("now", OffsetDateTime.now(clock))
                        .param("why", why.name())
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Where the person is signed in now, the session seen last first. */
    @Transactional(readOnly = true)
    public List<Place> of(UUID person) {
        return live(jdbc.sql(OF_A_PERSON))
                .param("person", person)
                .query(Place.class)
                .list();
    }

    /** Ends all sessions of the person but the kept one; returns how many. */
    @Transactional
    public int endOthers(UUID person, @Nullable UUID kept, EndReason why) {
        return jdbc.sql(END_OTHERS)
                .param("now", OffsetDateTime.now(clock))
                .param("why", why.name())
                .param("person", person)
                .param("kept", kept, Types.OTHER)
                .update();
    }

    /** Ends the sessions that were longest not seen, so that so many are left; returns how many. */
    @Transactional
    public int endOldest(UUID person, int left) {
        return live(jdbc.sql(END_OLDEST))
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .param("kept", left)
                .update();
    }

    /** Marks what is over by time as ended, and forgets what ended half a year ago; the journal remembers. */
    @Transactional
    public void tidy() {
        var now = OffsetDateTime.now(clock);
        live(jdbc.sql(CLOSE)).param("now", now).update();
        jdbc.sql("delete from office_session where started < :before")
                .param("before", now.minusMonths(6))
                .update();
    }

    private JdbcClient.StatementSpec live(JdbcClient.StatementSpec sql) {
        var now = OffsetDateTime.now(clock);
        return sql.param("startedAfter", now.minus(settings.absolute())).param("seenAfter", now.minus(settings.idle()));
    }

    /** Where somebody is signed in. */
    record Place(UUID id, OffsetDateTime started, OffsetDateTime seen, String agent, String address) {}

    private static Session session(ResultSet row) throws SQLException {
        String awaiting = row.getString("awaiting");
        return new Session(
                row.getObject("id", UUID.class),
                Presence.read(row),
                awaiting == null ? null : Session.Awaiting.valueOf(awaiting));
    }

    private record Seen(Session session, OffsetDateTime at) {}
}
