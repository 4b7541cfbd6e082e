package org.gongkai.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.app.directory.District.as;
import static org.gongkai.app.directory.District.doing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However organs and people are moved about, nobody and nothing is lost, no circle closes, and no day of the past changes. */
@RunningProgram
class ReorganisationTests {
    private static final int STEPS = 60;

    private final Organs organs;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReorganisationTests(
            @Autowired Organs organs,
            @Autowired People people,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.organs = organs;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @RepeatedTest(6)
    void randomReorganisationsLoseNothing() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var district = new District(organs, people);
        List<Long> all = new ArrayList<>(List.of(district.root.id()));
        List<UUID> joined = new ArrayList<>();
        Set<UUID> left = new HashSet<>();
        LocalDate day = District.FIRST.plusDays(10);
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(1 + random.nextInt(20));
            LocalDate today = day;
            String before = past(district, today);
            try {
                act(random, district, all, joined, left, today);
                done++;
            } catch (RefusedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            assertThat(past(district, today))
                    .as("days before %s, seed %d", today, seed)
                    .isEqualTo(before);
        }
        assertThat(done).as("seed %d", seed).isGreaterThan(STEPS / 6);
        assertEverybodyIsThere(district, joined, left, day, seed);
        assertTreeIsWhole(district, all, seed);
    }

    private void act(
            Random random, District district, List<Long> all, List<UUID> joined, Set<UUID> left, LocalDate day) {
        long one = any(random, all);
        long other = any(random, all);
        String name = "甲乙丙丁戊己庚辛".charAt(random.nextInt(8)) + "局" + random.nextInt(1000);
        switch (random.nextInt(10)) {
            case 0, 1 -> all.add(district.below(one, name, day).id());
            case 2, 3 ->
                joined.add(as(() -> people.join(new NewPerson(
                                district.prefix + "-" + joined.size(),
                                "人" + joined.size(),
                                null,
                                null,
                                one,
                                "科员",
                                day)))
                        .id());
            case 4 -> doing(() -> organs.rename(one, name, name, day));
            case 5 -> doing(() -> organs.transfer(one, other, day));
            case 6 -> doing(() -> organs.merge(one, other, day));
            case 7 -> {
                long lesser = any(random, all.subList(1, all.size())); // with the district everything would end
                doing(() -> organs.close(lesser, day));
            }
            case 8 -> {
                UUID person = any(random, joined);
                if (random.nextInt(5) == 0) {
                    doing(() -> people.leave(person, day.minusDays(1)));
                    left.add(person);
                } else {
                    doing(() -> people.takePost(person, other, "兼职" + random.nextInt(3), random.nextBoolean(), day));
                }
            }
            default -> {
                UUID person = any(random, joined);
                List<UUID> posts = postsOn(person, day);
                UUID post = any(random, posts);
                if (random.nextBoolean()) {
                    doing(() -> people.changePost(person, post, other, "调任" + random.nextInt(3), day));
                } else {
                    doing(() -> people.endPost(person, post, day.minusDays(1)));
                }
            }
        }
    }

    private static <T> T any(Random random, List<T> from) {
        if (from.isEmpty()) {
            throw new RefusedException("none", "还没有");
        }
        return from.get(random.nextInt(from.size()));
    }

    private void assertEverybodyIsThere(
            District district, List<UUID> joined, Set<UUID> left, LocalDate day, long seed) {
        for (UUID person : joined) {
            if (!left.contains(person)) {
                List<UUID> posts = postsOn(person, day);
                assertThat(posts).as("posts of %s, seed %d", person, seed).isNotEmpty();
                assertThat(asked("""
                        select count(*) from post where person = :person and main and since <= :day
                          and (until is null or until >= :day)""", person, day))
                        .as("main posts of %s, seed %d", person, seed)
                        .containsExactly("1");
            }
        }
        assertThat(asked("""
                        select t.id from post t join organ o on o.id = t.organ
                        where o.code like :prefix || '%' and o.until < coalesce(t.until, 'infinity') and t.until >= t.since
                           or o.code like :prefix || '%' and o.until is not null and t.until is null""", district.prefix))
                .as("posts that outlast their organ, seed %d", seed)
                .isEmpty();
    }

    private void assertTreeIsWhole(District district, List<Long> all, long seed) {
        List<String> reached = asked("""
                with recursive down (id) as (
                    select id from organ where code = :prefix
                    union all select o.id from organ o join down d on o.parent = d.id)
                select id from down""", district.prefix);
        assertThat(reached)
                .as("from the top everything is reached, each once, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(String::valueOf).toList());
        assertThat(asked("""
                        select o.code from organ o where o.code like :prefix || '%'
                          and (select sum(coalesce(n.until, date '2999-01-01') - n.since + 1) from organ_name n where n.organ = o.id)
                              <> coalesce(o.until, date '2999-01-01') - o.since + 1
                           or o.code like :prefix || '%'
                          and (select sum(coalesce(n.until, date '2999-01-01') - n.since + 1) from organ_place n where n.organ = o.id)
                              <> coalesce(o.until, date '2999-01-01') - o.since + 1""", district.prefix))
                .as("every day of every organ has one name and one place, seed %d", seed)
                .isEmpty();
    }

    /** Names, places and posts of every day before {@code day}, in words. */
    private String past(District district, LocalDate day) {
        var words = new TreeMap<String, TreeSet<String>>();
        words.put("names", new TreeSet<>(asked("""
                select n.organ || n.name || n.since || '-' || least(coalesce(n.until, :day - 1), :day - 1)
                from organ_name n join organ o on o.id = n.organ where o.code like :prefix || '%' and n.since < :day""", district.prefix, day)));
        words.put("places", new TreeSet<>(asked("""
                select n.organ || '<' || coalesce(n.parent, 0) || n.since || '-' || least(coalesce(n.until, :day - 1), :day - 1)
                from organ_place n join organ o on o.id = n.organ where o.code like :prefix || '%' and n.since < :day""", district.prefix, day)));
        words.put("posts", new TreeSet<>(asked("""
                select t.person || '@' || t.organ || t.title || t.since || '-' || least(coalesce(t.until, :day - 1), :day - 1)
                from post t join organ o on o.id = t.organ where o.code like :prefix || '%' and t.since < :day""", district.prefix, day)));
        return words.toString();
    }

    private List<UUID> postsOn(UUID person, LocalDate day) {
        return asked(
                        "select id from post where person = :person and since <= :day and (until is null or until >= :day)",
                        person,
                        day)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> asked(String sql, String prefix) {
        return asked(sql, null, prefix, null);
    }

    private List<String> asked(String sql, UUID person, LocalDate day) {
        return asked(sql, person, null, day);
    }

    private List<String> asked(String sql, String prefix, LocalDate day) {
        return asked(sql, null, prefix, day);
    }

    private List<String> asked(String sql, @Nullable UUID person, @Nullable String prefix, @Nullable LocalDate day) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("person", person)
                        .param("prefix", prefix)
                        .param("day", day)
                        .query(String.class)
                        .list()));
    }
}
