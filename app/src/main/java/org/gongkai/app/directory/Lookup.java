package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of an organ and of a person show, each in one transaction. */
@Component
class Lookup {
    private static final String PATH = """
            with recursive above (id, step) as (
                select parent, 1 from organ where id = :organ and parent is not null
                union select o.parent, step + 1 from organ o join above a on o.id = a.id where o.parent is not null)
            select o.id, o.code, o.name, o.short_name, upper(o.kind) as kind, o.parent, o.until
            from above a join organ o on o.id = a.id order by a.step desc""";
    private static final String BELOW =
            Directory.ORGAN + "where parent = :organ and until is null order by ordinal, id";
    private static final String REST = """
            select o.since, o.credit_code, s.code as successor from organ o left join organ s on s.id = o.successor
            where o.id = :organ""";
    private static final String HOLDINGS = """
            select r.role, p.id as person, p.name from role_holding r join person p on p.id = r.person
            where r.organ = :organ and r.since <= :today and (r.until is null or r.until >= :today)
              and (p.until is null or p.until >= :today)
            order by p.name collate "zh-x-icu", p.id""";
    /** A former name is told where the present one does not hold what was looked for. */
    private static final String NAMED = """
            select o.code, o.name, o.until is not null as gone, s.name as successor,
                   (select n.name from organ_name n where n.organ = o.id and n.until is not null and n.name <> o.name
                      and (n.name like :part or n.short_name like :part) order by n.since desc limit 1) as former_name
            from organ o left join organ s on s.id = o.successor
            where o.id in (select organ from organ_name where name like :part or short_name like :part) or o.code like :part
            order by o.until is not null, o.parent nulls first, o.ordinal, o.id limit 20""";

    private static final String PERSON =
            "select id, account, name, office_phone, email, until from person where id = :person";
    private static final String PAST = """
            select t.title, o.code as organ_code, o.name as organ, t.since, t.until
            from post t join organ o on o.id = t.organ
            where t.person = :person and (t.until is null or t.until >= t.since) order by t.since desc, t.main desc, t.id""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final OrganHistory history;
    private final PeopleList people;
    private final HeldRoles held;
    private final Clock clock;

    Lookup(JdbcClient jdbc, Directory directory, OrganHistory history, PeopleList people, HeldRoles held, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.history = history;
        this.people = people;
        this.held = held;
        this.clock = clock;
    }

    /** Organs by a name they have or had, or by code. */
    @Transactional(readOnly = true)
    List<FoundOrgan> organsNamed(String part) {
        return jdbc.sql(NAMED)
                .param("part", "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query(FoundOrgan.class)
                .list();
    }

    private record Rest(
            LocalDate since,
            @Nullable String creditCode,
            @Nullable String successor) {}

    @Transactional(readOnly = true)
    Optional<OrganPage> organ(String code, @Nullable UUID after, boolean withHistory) {
        return directory.organ(code).map(organ -> page(organ, after, withHistory));
    }

    private OrganPage page(Organ organ, @Nullable UUID after, boolean withHistory) {
        Rest rest = jdbc.sql(REST).param("organ", organ.id()).query(Rest.class).single();
        return new OrganPage(
                organ,
                organs(PATH, organ.id()),
                rest.since(),
                rest.creditCode(),
                rest.successor() == null
                        ? null
                        : directory.organ(rest.successor()).orElse(null),
                people.in(organ.id(), after),
                organs(BELOW, organ.id()),
                history.handledBefore(organ.id()),
                organ.until() != null ? List.of() : holdings(organ.id()),
                withHistory
                        ? history.events(organ.id()).stream()
                                .map(event ->
                                        new OrganPage.Event(event.date(), event.title(), event.text(), event.code()))
                                .toList()
                        : List.of());
    }

    private List<Organ> organs(String sql, long organ) {
        return jdbc.sql(sql).param("organ", organ).query(Organ.class).list();
    }

    private List<OrganPage.Holding> holdings(long organ) {
        var holdings = new ArrayList<>(jdbc.sql(HOLDINGS)
                .param("organ", organ)
                .param("today", LocalDate.now(clock))
                .query(OrganPage.Holding.class)
                .list());
        holdings.sort((one, other) -> one.role().compareTo(other.role())); // keeps the order of names within a role
        return holdings;
    }

    private record Known(
            UUID id,
            String account,
            String name,
            @Nullable String officePhone,
            @Nullable String email,
            @Nullable LocalDate until) {}

    @Transactional(readOnly = true)
    Optional<PersonPage> person(UUID id, boolean withHistory) {
        return jdbc.sql(PERSON)
                .param("person", id)
                .query(Known.class)
                .optional()
                .map(known -> new PersonPage(
                        new Person(id, known.account(), known.name()),
                        known.officePhone(),
                        known.email(),
                        known.until(),
                        directory.posts(id),
                        held.of(id),
                        withHistory
                                ? jdbc.sql(PAST)
                                        .param("person", id)
                                        .query(PersonPage.Past.class)
                                        .list()
                                : List.of()));
    }
}
