package org.gongkai.app.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which roles people hold where, by period; always inside a use case's transaction. */
@Repository
class RoleStore {
    private static final long ONE_AT_A_TIME = 140_002;
    private static final String OVERLAPS =
            "daterange(since, until + 1) && daterange(cast(:since as date), cast(:until as date) + 1) ";
    private static final String ADD = """
            insert into role_holding (id, person, role, organ, since, until)
            values (:id, :person, :role, :organ, :since, :until)""";
    /** Only who is still here counts, and only where the organ still stands. */
    private static final String OTHERS = """
            select count(*) from role_holding r join person p on p.id = r.person join organ o on o.id = r.organ
            where r.role = 'SECURITY_ADMIN' and r.id <> :holding and r.since <= :day
              and (r.until is null or r.until >= :day) and (p.until is null or p.until >= :day) and o.until is null""";

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Holding(
            UUID id,
            UUID person,
            Role role,
            long organ,
            LocalDate since,
            @Nullable LocalDate until) {}

    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", ONE_AT_A_TIME)
                .query(String.class)
                .single();
    }

    Optional<Holding> byId(UUID id) {
        return jdbc.sql("select id, person, role, organ, since, until from role_holding where id = :id")
                .param("id", id)
                .query(Holding.class)
                .optional();
    }

    /** A role held in that period that excludes the wanted one. */
    Optional<Role> colliding(UUID person, Role wanted, LocalDate since, @Nullable LocalDate until) {
        List<Role> held = jdbc.sql("select distinct role from role_holding where person = :person and " + OVERLAPS)
                .param("person", person)
                .param("since", since)
                .param("until", until, Types.DATE)
                .query(Role.class)
                .list();
        return held.stream()
                .filter(role -> role != wanted && (role.administers() || wanted.administers()))
                .findFirst();
    }

    boolean holds(UUID person, Role role, long organ, LocalDate since, @Nullable LocalDate until) {
        return jdbc.sql("select exists (select 1 from role_holding where person = :person and role = :role"
                        + " and organ = :organ and " + OVERLAPS + ")")
                .param("person", person)
                .param("role", role.name())
                .param("organ", organ)
                .param("since", since)
                .param("until", until, Types.DATE)
                .query(Boolean.class)
                .single();
    }

    int othersToGiveRoles(UUID holding, LocalDate day) {
        return jdbc.sql(OTHERS)
                .param("holding", holding)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    UUID add(UUID person, Role role, long organ, LocalDate since, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("person", person)
                .param("role", role.name())
                .param("organ", organ)
                .param("since", since)
                .param("until", until, Types.DATE)
                .update();
        return id;
    }

    /** One that had not begun by then is called off. */
    void end(UUID holding, LocalDate last) {
        jdbc.sql("update role_holding set until = greatest(cast(:last as date), since - 1) where id = :id")
                .param("last", last)
                .param("id", holding)
                .update();
    }
}
