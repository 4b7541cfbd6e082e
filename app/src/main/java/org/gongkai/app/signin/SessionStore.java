package org.gongkai.app.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as the database keeps them. */
@Component
class SessionStore {
    /** One question a request: does the session hold, whose is it, where does that person work, as what, over which organs. */
    private static final String AT_THE_PAGE = """
            with recursive at as (
                select s.id, s.person, s.seen, s.awaiting, p.account, p.name
                from office_session s join person p on p.id = s.person
                where s.token_hash = :hash and s.ended is null and s.started > :startedAfter and s.seen > :seenAfter
                  and (p.until is null or p.until >= :today)),
            held as (
                select r.role, r.organ from role_holding r join at on at.person = r.person
                where r.since <= :today and (r.until is null or r.until >= :today)),
            below (id) as (
                select organ from held where role = any (:deep)
                union select o.id from organ o join below b on o.parent = b.id)
            select at.*, main.title, o.id as organ, o.code, o.name as organ_name, o.short_name, upper(o.kind) as kind, o.parent,
                   o.until, array(select role || ' ' || organ from held) as roles, array(select id from below) as below
            from at
            join lateral (
                select organ, title from post
                where person = at.person and since <= :today and (until is null or until >= :today)
                order by main desc, ordinal, organ limit 1) main on true
            join organ o on o.id = main.organ""";

    private static final String SEE = "update office_session set seen = :now where id = :id and ended is null";
    private static final String BEGIN = """
            insert into office_session (id, token_hash, person, awaiting, started, seen, agent, address)
            values (:id, :hash, :person, :awaiting, :now, :now, :agent, :address)""";
    private static final String END =
            "update office_session set ended = :now, why = :why where id = :id and person = :person and ended is null";
    private static final String[] DEEP = Arrays.stream(Role.values())
            .filter(role -> role.sight() == Role.Sight.BELOW)
            .map(Role::name)
            .toArray(String[]::new);
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
                .param("today", LocalDate.now(clock))
                .param("deep", DEEP)
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

    private static Session session(ResultSet row) throws SQLException {
        var home = new Organ(
                row.getLong("organ"),
                row.getString("code"),
                row.getString("organ_name"),
                row.getString("short_name"),
                Organ.Kind.valueOf(row.getString("kind")),
                row.getObject("parent", Long.class),
                row.getObject("until", LocalDate.class));
        var person = new Person(row.getObject("person", UUID.class), row.getString("account"), row.getString("name"));
        var below = Arrays.asList((Long[]) row.getArray("below").getArray());
        var signedIn = SignedIn.of(
                person,
                home,
                row.getString("title"),
                roles((String[]) row.getArray("roles").getArray()),
                organs -> below);
        String awaiting = row.getString("awaiting");
        return new Session(
                row.getObject("id", UUID.class),
                signedIn,
                awaiting == null ? null : Session.Awaiting.valueOf(awaiting));
    }

    private static Map<Role, SortedSet<Long>> roles(String[] held) {
        Map<Role, SortedSet<Long>> roles = new EnumMap<>(Role.class);
        for (String holding : held) {
            int gap = holding.indexOf(' ');
            roles.computeIfAbsent(Role.valueOf(holding.substring(0, gap)), role -> new TreeSet<>())
                    .add(Long.valueOf(holding.substring(gap + 1)));
        }
        return roles;
    }

    private record Seen(Session session, OffsetDateTime at) {}
}
