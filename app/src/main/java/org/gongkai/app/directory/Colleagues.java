package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those who do business here today, to be asked, chosen or named; the three administrators are not among them. */
@Component
public class Colleagues {
    private static final String COLLEAGUE = """
            select p.id, p.account, p.name, o.id as organ, o.short_name as organ_name, t.title
            from person p
            join lateral (
                select organ, title from post
                where person = p.id and since <= :today and (until is null or until >= :today)
                order by main desc, ordinal, organ limit 1) t on true
            join organ o on o.id = t.organ
            where p.until is null\n""";
    private static final String BUSINESS = """
            and exists (
                select from role_holding r
                where r.person = p.id and r.role = any (:roles)
                  and r.since <= :today and (r.until is null or r.until >= :today))\n""";
    private static final int MOST = 200;
    /** More are not told to a question: the directory lists them. */
    private static final int FEW = 8;

    private final PeopleList people;

    private final JdbcClient jdbc;
    private final Clock clock;

    Colleagues(PeopleList people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose name or account this is; several may share a name. */
    @Transactional(readOnly = true)
    public List<Colleague> called(String nameOrAccount) {
        return business("and (p.name = :called or p.account = :called) order by o.id, p.name, p.id limit " + MOST)
                .param("called", nameOrAccount)
                .query(Colleague.class)
                .list();
    }

    /** What a question finds among people: some lines, and whether there are more. */
    public record Asked(List<PersonLine> lines, boolean more) {
        public static final Asked NOBODY = new Asked(List.of(), false);

        /** Whether one of them is called so: then the question is a name. */
        public boolean name(String question) {
            return lines.stream()
                    .anyMatch(line -> List.of(question.strip().split("\\s+")).contains(line.name()));
        }
    }

    /**
     * Everybody here today whose name, given name or account begins with a word of the question; further words stand in the organ
     * or the title: 住建局 李强.
     */
    @Transactional(readOnly = true)
    public Asked asked(String question) {
        List<String> words = List.of(question.strip().split("\\s+"));
        for (String word : words.size() > 3 || words.getFirst().isEmpty() ? List.<String>of() : words) {
            PeoplePart found = people.named(word, null);
            List<PersonLine> lines = found.people().stream()
                    .filter(line -> words.stream()
                            .allMatch(other -> other.equals(word)
                                    || line.organ().contains(other)
                                    || line.title().contains(other)))
                    .toList();
            if (!lines.isEmpty()) {
                return new Asked(lines.stream().limit(FEW).toList(), lines.size() > FEW || found.after() != null);
            }
        }
        return Asked.NOBODY;
    }

    /** Those whose main post is in the organ, at most two hundred. */
    @Transactional(readOnly = true)
    public List<Colleague> in(long organ) {
        return business("and o.id = :organ order by p.name, p.id limit " + MOST)
                .param("organ", organ)
                .query(Colleague.class)
                .list();
    }

    /** These persons, by their ids; one who has left or has no post is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Colleague> of(Collection<UUID> people) {
        Map<UUID, Colleague> found = new HashMap<>();
        jdbc.sql(COLLEAGUE + "and p.id = any (:people)")
                .param("today", LocalDate.now(clock))
                .param("people", people.toArray(UUID[]::new))
                .query(Colleague.class)
                .list()
                .forEach(colleague -> found.put(colleague.id(), colleague));
        return found;
    }

    /** Those who hold one of the roles in any of the organs, by organ. */
    @Transactional(readOnly = true)
    public List<Colleague> holding(Set<Role> roles, Collection<Long> organs) {
        return jdbc.sql(COLLEAGUE + """
                        and exists (
                            select from role_holding r
                            where r.person = p.id and r.role = any (:roles) and r.organ = any (:organs) and r.organ = o.id
                              and r.since <= :today and (r.until is null or r.until >= :today))
                        order by o.ordinal, o.id, p.name, p.id""")
                .param("today", LocalDate.now(clock))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("organs", organs.toArray(Long[]::new))
                .query(Colleague.class)
                .list();
    }

    private StatementSpec business(String more) {
        return jdbc.sql(COLLEAGUE + BUSINESS + more)
                .param("today", LocalDate.now(clock))
                .param(
                        "roles",
                        java.util.Arrays.stream(Role.values())
                                .filter(role -> !role.administers())
                                .map(Role::name)
                                .toArray(String[]::new));
    }
}
