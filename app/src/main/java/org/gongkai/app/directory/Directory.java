package org.gongkai.app.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.visibility.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works where, and as what, today. */
@Component
public class Directory {
    static final String ORGAN = "select id, code, name, short_name, upper(kind) as kind, parent, until from organ ";
    private static final String HOLDERS = """
            select p.id, p.account, p.name from person p join role_holding r on r.person = p.id
            where r.role = :role and r.organ = :organ and r.since <= :today and (r.until is null or r.until >= :today)
              and (p.until is null or p.until >= :today)
              and exists (select 1 from organ o where o.id = r.organ and o.until is null)
            order by p.name, p.id""";
    private static final String POSTS = """
            select p.id as post, p.person, p.title, p.main, p.since as began, p.until as ends,
                   o.id, o.code, o.name, o.short_name, upper(o.kind) as kind, o.parent, o.until
            from post p join organ o on o.id = p.organ
            where p.person = :person and p.since <= :today and (p.until is null or p.until >= :today)
            order by p.main desc, p.ordinal, p.since, p.id""";

    private static final String BELOW = """
            with recursive below (organ) as (
                select cast(:organ as bigint)
                union
                select p.organ from organ_place p join below b on p.parent = b.organ
                where p.since <= :to and (p.until is null or p.until >= :from)
                  and not exists (select from organ_place l where l.organ = p.organ and l.since > p.since and l.since <= :to))
            select organ from below""";

    private static final String DIRECTLY_BELOW = """
            select o.id, o.code, n.name, n.short_name, upper(o.kind) as kind, p.parent, o.until
            from organ_place p join organ o on o.id = p.organ join organ_name n on n.organ = o.id
            where p.parent = :organ and p.since <= :day and (p.until is null or p.until >= :day)
              and n.since <= :day and (n.until is null or n.until >= :day)
            order by o.ordinal, o.id""";

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

    /**
     * The organ and all that stood below it on these days, those since merged or ended too. What moved meanwhile stands where it stood
     * last: its figures count once, and not for whom it has left.
     */
    @Transactional(readOnly = true)
    public Set<Long> below(long organ, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql(BELOW)
                .param("organ", organ)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list());
    }

    /** The organs that stood directly below this one on that day, under the names they had then, in their order. */
    @Transactional(readOnly = true)
    public List<Organ> directlyBelow(long organ, LocalDate day) {
        return jdbc.sql(DIRECTLY_BELOW)
                .param("organ", organ)
                .param("day", day)
                .query(Organ.class)
                .list();
    }

    /** All organs that exist today, the district first, in the order of the tree's levels. */
    @Transactional(readOnly = true)
    public List<Organ> organs() {
        return jdbc.sql(ORGAN + "where until is null order by parent nulls first, ordinal, id")
                .query(Organ.class)
                .list();
    }

    /** The organs that exist today for which the viewer works, in the order of the tree's levels. */
    @Transactional(readOnly = true)
    public List<Organ> homes(Viewer viewer) {
        return jdbc.sql(ORGAN + "where until is null and id = any (:homes) order by parent nulls first, ordinal, id")
                .param("homes", viewer.homes().toArray(Long[]::new))
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

    /** The names of these people, also of those who have left. */
    @Transactional(readOnly = true)
    public Map<UUID, Person> people(Collection<UUID> ids) {
        Map<UUID, Person> people = new HashMap<>();
        jdbc.sql("select id, account, name from person where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .list()
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(String account) {
        return jdbc.sql("select id, account, name from person where account = :account")
                .param("account", account)
                .query(Person.class)
                .optional();
    }

    /** The telephones of the offices in which people of the organ work today; none of them anybody's own. */
    @Transactional(readOnly = true)
    public List<String> officePhones(long organ) {
        return jdbc.sql("""
                        select distinct p.office_phone from post t join person p on p.id = t.person
                        where t.organ = :organ and t.since <= :today and (t.until is null or t.until >= :today)
                          and p.office_phone is not null""")
                .param("organ", organ)
                .param("today", today())
                .query(String.class)
                .list();
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
        return jdbc.sql(Presence.of("select cast(:person as uuid) as person"))
                .param("person", id)
                .params(Presence.parameters(today()))
                .query((row, n) -> Presence.read(row))
                .optional();
    }

    /** The posts that the person has today, the main one first. */
    @Transactional(readOnly = true)
    public List<Post> posts(UUID person) {
        return jdbc.sql(POSTS)
                .param("person", person)
                .param("today", today())
                .query((row, n) -> post(row))
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        var organ = new Organ(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Organ.Kind.valueOf(row.getString("kind")),
                row.getObject("parent", Long.class),
                row.getObject("until", LocalDate.class));
        return new Post(
                row.getObject("post", UUID.class),
                row.getObject("person", UUID.class),
                organ,
                row.getString("title"),
                row.getBoolean("main"),
                row.getObject("began", LocalDate.class),
                row.getObject("ends", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
