package org.gongkai.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申请编号, 高政申〔2022〕12号: an organ's word, the year of receipt, and the next ordinal. The counter's row is locked until the
 * registration commits, so no number is given twice; one that already stands in the register is passed over.
 */
@Component
public class RequestNumbers {
    private static final String NEXT = """
            insert into request_number_last (organ, year, ordinal) values (:organ, :year, 1)
            on conflict (organ, year) do update set ordinal = request_number_last.ordinal + 1
            returning ordinal""";
    private static final String SCHEMES = """
            select o.id as organ, o.name as organ_name, s.word, coalesce(l.ordinal, 0) as last
            from organ o
            left join request_number_scheme s on s.organ = o.id
            left join request_number_last l on l.organ = o.id and l.year = :year
            where o.until is null and o.id = any (:organs)
            order by o.parent nulls first, o.ordinal, o.id""";
    private static final String SAVE = """
            insert into request_number_scheme (organ, word) values (:organ, :word)
            on conflict (organ) do update set word = excluded.word""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    RequestNumbers(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An organ's word and how far its numbers have come this year.
     *
     * @param word null where none is set
     */
    public record Scheme(
            long organ, String organName, @Nullable String word, int last) {}

    /** Takes the next number of the year; empty where the organ has no word for its numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> take(long organ, int year) {
        Optional<String> word = word(organ);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        while (true) {
            String number = word.get() + "〔" + year + "〕" + next(organ, year) + "号";
            boolean free = jdbc.sql("select count(*) from disclosure_request where organ = :organ and number = :number")
                            .param("organ", organ)
                            .param("number", number)
                            .query(Integer.class)
                            .single()
                    == 0;
            if (free) {
                return Optional.of(number);
            }
        }
    }

    private int next(long organ, int year) {
        return jdbc.sql(NEXT)
                .param("organ", organ)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Scheme> schemes(Collection<Long> organs) {
        return jdbc.sql(SCHEMES)
                .param("year", LocalDate.now(clock).getYear())
                .param("organs", organs.toArray(Long[]::new))
                .query(Scheme.class)
                .list();
    }

    /** Sets an organ's word; numbers already given keep theirs, and the count goes on. */
    @Transactional
    public void set(long organ, String word) {
        jdbc.sql(SAVE).param("organ", organ).param("word", word).update();
        journal.write(Act.of("requests.number-word", "设定申请编号代字", "organ", organ).with("word", word));
    }

    @Transactional(readOnly = true)
    public Optional<String> word(long organ) {
        return jdbc.sql("select word from request_number_scheme where organ = :organ")
                .param("organ", organ)
                .query(String.class)
                .optional();
    }
}
