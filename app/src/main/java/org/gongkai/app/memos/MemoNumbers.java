package org.gongkai.app.memos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of memos, by organ and year. The counter's row is locked until the numbering commits, so no number is given twice, and a
 * numbering that fails leaves none out.
 */
@Component
public class MemoNumbers {
    private static final String SCHEME = "select word from memo_number_scheme where organ = :organ";
    private static final String LAST = "select ordinal from memo_number_last where organ = :organ and year = :year";
    private static final String NEXT = """
            insert into memo_number_last (organ, year, ordinal) values (:organ, :year, 1)
            on conflict (organ, year) do update set ordinal = memo_number_last.ordinal + 1
            returning ordinal""";
    private static final String SCHEMES = """
            select o.id as organ, o.name as organ_name, s.word, coalesce(l.ordinal, 0) as last
            from organ o
            left join memo_number_scheme s on s.organ = o.id
            left join memo_number_last l on l.organ = o.id and l.year = :year
            where o.until is null and o.id = any (:organs)
            order by o.parent nulls first, o.ordinal, o.id""";
    private static final String SAVE = """
            insert into memo_number_scheme (organ, word) values (:organ, :word)
            on conflict (organ) do update set word = excluded.word""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    MemoNumbers(JdbcClient jdbc, Journal journal, Clock clock) {
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
            long organ,
            String organName,
            @org.jspecify.annotations.Nullable String word,
            int last) {}

    /** Takes the next number; empty where the organ has no word for its numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<MemoNumber> take(long organ) {
        int year = year();
        return word(organ)
                .map(word -> new MemoNumber(
                        word,
                        year,
                        jdbc.sql(NEXT)
                                .param("organ", organ)
                                .param("year", year)
                                .query(Integer.class)
                                .single()));
    }

    /** The number that would be given now; somebody else may be quicker. */
    @Transactional(readOnly = true)
    Optional<MemoNumber> next(long organ) {
        int last = jdbc.sql(LAST)
                .param("organ", organ)
                .param("year", year())
                .query(Integer.class)
                .optional()
                .orElse(0);
        return word(organ).map(word -> new MemoNumber(word, year(), last + 1));
    }

    @Transactional(readOnly = true)
    public List<Scheme> schemes(java.util.Collection<Long> organs) {
        return jdbc.sql(SCHEMES)
                .param("year", year())
                .param("organs", organs.toArray(Long[]::new))
                .query(Scheme.class)
                .list();
    }

    /** Sets an organ's word; numbers already given keep theirs, and the count goes on. */
    @Transactional
    public void set(long organ, String word) {
        jdbc.sql(SAVE).param("organ", organ).param("word", word).update();
        journal.write(Act.of("memos.number-word", "设定签报编号代字", "organ", organ).with("word", word));
    }

    private Optional<String> word(long organ) {
        return jdbc.sql(SCHEME).param("organ", organ).query(String.class).optional();
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }
}
