package org.gongkai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gongkai.app.visibility.Viewer;

/** Invented organs, put into the directory's tables by their owner. */
final class Organs {
    /** Far from any number that the program gives. */
    static final long FIRST = 1_000_000;

    private static final String ADD = """
            with made as (
                insert into organ (id, code, name, short_name, kind, parent, since)
                select %1$d + i, 'bench-' || (%1$d + i), '测试机构' || i, '机构' || i, %2$s, %3$s, date '2010-01-01'
                from generate_series(%4$d, %5$d) i order by i
                returning id, name, short_name, parent, since),
            named as (
                insert into organ_name (id, organ, name, short_name, since)
                select gen_random_uuid(), id, name, short_name, since from made)
            insert into organ_place (id, organ, parent, since) select gen_random_uuid(), id, parent, since from made""";

    private Organs() {}

    /**
     * Adds some.
     *
     * @param kind as SQL, of the running number {@code i}
     * @param parent the organ above, as SQL
     */
    static void add(Connection owner, String kind, String parent, int from, int to) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(ADD.formatted(FIRST, kind, parent, from, to));
        }
    }

    /** Somebody who sees all of these organs. */
    static Viewer office(int organs) {
        Set<Long> all = LongStream.range(FIRST, FIRST + organs).boxed().collect(Collectors.toSet());
        return Viewer.of(UUID.randomUUID(), all, Set.of(FIRST), Set.of("disclosure.direct"));
    }
}
