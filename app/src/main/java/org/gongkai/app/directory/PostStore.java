package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts by period; always inside a use case's transaction. */
@Repository
class PostStore {
    private static final String PERIOD = "select id, person, organ, title, main, ordinal, since, until from post ";
    private static final String ADD = """
            insert into post (id, person, organ, title, main, ordinal, since, until)
            values (:id, :person, :organ, :title, :main, :ordinal, :since, :until)""";

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post with its period; {@code until} before {@code since} for one that was called off before it began. */
    record Period(
            UUID id,
            UUID person,
            long organ,
            String title,
            boolean main,
            int ordinal,
            LocalDate since,
            @Nullable LocalDate until) {
        /** Whether it lasts on that day or begins later. */
        boolean lastsOn(LocalDate day) {
            return until == null || (!until.isBefore(day) && !until.isBefore(since));
        }
    }

    List<Period> of(UUID person) {
        return jdbc.sql(PERIOD + "where person = :person order by since, main desc, id")
                .param("person", person)
                .query(Period.class)
                .list();
    }

    int openIn(long organ, LocalDate from) {
        return (int) in(organ).stream().filter(post -> post.lastsOn(from)).count();
    }

    void add(
            UUID person,
            long organ,
            String title,
            boolean main,
            int ordinal,
            LocalDate since,
            @Nullable LocalDate until) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("organ", organ)
                .param("title", title)
                .param("main", main)
                .param("ordinal", ordinal)
                .param("since", since)
                .param("until", until)
                .update();
    }

    /** Ends the post; one that had not begun by then is called off. */
    void end(Period post, LocalDate last) {
        jdbc.sql("update post set until = greatest(cast(:last as date), since - 1) where id = :id")
                .param("last", last)
                .param("id", post.id())
                .update();
    }

    void main(UUID post, boolean main) {
        jdbc.sql("update post set main = :main where id = :id")
                .param("main", main)
                .param("id", post)
                .update();
    }

    /** Moves every post that lasts into the other organ; the old rows stay with their last day. Returns how many. */
    int carryOver(long organ, long into, LocalDate from) {
        List<Period> lasting =
                in(organ).stream().filter(post -> post.lastsOn(from)).toList();
        for (Period post : lasting) {
            end(post, from.minusDays(1));
            LocalDate since = post.since().isAfter(from) ? post.since() : from;
            add(post.person(), into, post.title(), post.main(), post.ordinal(), since, post.until());
        }
        return lasting.size();
    }

    private List<Period> in(long organ) {
        return jdbc.sql(PERIOD + "where organ = :organ")
                .param("organ", organ)
                .query(Period.class)
                .list();
    }
}
