package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.visibility.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works where, and as what, today. */
@Component
public class Directory {
    static final String ORGAN = "select id, code, name, short_name, upper(kind) as kind, parent, until from organ ";
    private static final String WITH_MERGED = """
            with recursive sight (id) as (
                select id from organ where id = any (:organs)
                union select o.id from organ o join sight s on o.successor = s.id)
            select id from sight""";
    private static final String WITH_BELOW = """
            with recursive sight (id) as (
                select id from organ where id = any (:organs)
                union select o.id from organ o join sight s on o.parent = s.id or o.successor = s.id)
            select id from sight""";
    private static final String HOLDERS = """
            select p.id, p.account, p.name from person p join role_holding r on r.person = p.id
            where r.role = :role and r.organ = :organ and r.since <= :today and (r.until is null or r.until >= :today)
              and (p.until is null or p.until >= :today)
              and exists (select 1 from organ o where o.id = r.organ and o.until is null)
            order by p.name, p.id""";
    private static final String ROLES = """
            select r.role, r.organ from role_holding r join organ o on o.id = r.organ
            where r.person = :person and r.since <= :today and (r.until is null or r.until >= :today) and o.until is null""";
    private static final String HERE =
            "select id, account, name from person where id = :id and (until is null or until >= :today)";
    private static final String POSTS = """
            select organ, title, main from post
            where person = :person and since <= :today and (until is null or until >= :today)
            order by main desc, ordinal, organ""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Organ> organ(long id) {
        return jdbc.sql(ORGAN + "where id = :id")
                .param("id", id)
                .query(Organ.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Organ> organ(String code) {
        return jdbc.sql(ORGAN + "where code = :code")
                .param("code", code)
                .query(Organ.class)
                .optional();
    }

    /** All organs that exist today, the district first, in the order of the tree's levels. */
    @Transactional(readOnly = true)
    public List<Organ> organs() {
        return jdbc.sql(ORGAN + "where until is null order by parent nulls first, ordinal, id")
                .query(Organ.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(UUID id) {
        return jdbc.sql("select id, account, name from person where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** Who holds the role in the organ today. */
    @Transactional(readOnly = true)
    public List<Person> holders(Role role, long organ) {
        return jdbc.sql(HOLDERS)
                .param("role", role.name())
                .param("organ", organ)
                .param("today", today())
                .query(Person.class)
                .list();
    }

    /** The person as a page sees one; empty for a person who has left or has no post. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedIn(UUID id) {
        var person = jdbc.sql(HERE)
                .param("id", id)
                .param("today", today())
                .query(Person.class)
                .optional();
        var posts = jdbc.sql(POSTS)
                .param("person", id)
                .param("today", today())
                .query(PostRow.class)
                .list();
        if (person.isEmpty() || posts.isEmpty()) {
            return Optional.empty();
        }
        var roles = rolesOf(id);
        var home = organ(posts.getFirst().organ()).orElseThrow();
        return Optional.of(new SignedIn(person.get(), home, posts.getFirst().title(), roles, viewer(id, roles)));
    }

    private Map<Role, SortedSet<Long>> rolesOf(UUID person) {
        Map<Role, SortedSet<Long>> roles = new EnumMap<>(Role.class);
        jdbc.sql(ROLES)
                .param("person", person)
                .param("today", today())
                .query((row, n) -> roles.computeIfAbsent(Role.valueOf(row.getString(1)), r -> new TreeSet<>())
                        .add(row.getLong(2)))
                .list();
        return roles;
    }

    private Viewer viewer(UUID person, Map<Role, SortedSet<Long>> roles) {
        var wide = new TreeSet<Long>();
        var homes = new TreeSet<Long>();
        var grants = new TreeSet<String>();
        roles.forEach((role, organs) -> {
            grants.addAll(role.grants());
            if (!role.administers() && role != Role.SUPERVISOR) {
                homes.addAll(reach(WITH_MERGED, organs));
            }
            switch (role.sight()) {
                case NOTHING, TAKING_PART -> {}
                case OWN -> wide.addAll(reach(WITH_MERGED, organs));
                case BELOW -> wide.addAll(reach(WITH_BELOW, organs));
            }
        });
        return Viewer.of(person, wide, homes, grants);
    }

    /** What was merged into an organ goes on being handled, and seen, by those who work for that organ. */
    private List<Long> reach(String how, SortedSet<Long> organs) {
        return jdbc.sql(how)
                .param("organs", organs.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record PostRow(long organ, String title, boolean main) {}
}
