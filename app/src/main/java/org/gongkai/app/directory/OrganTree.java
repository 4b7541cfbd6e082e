package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organs that exist, as a tree, with how many people have a post in each. */
@Component
class OrganTree {
    private static final String ROWS = """
            select o.id, o.code, o.name, o.short_name, upper(o.kind) as kind, o.parent, coalesce(t.people, 0) as people
            from organ o left join (
                select organ, count(distinct person) as people from post
                where since <= :today and (until is null or until >= :today) group by organ) t on t.organ = o.id
            where o.until is null order by o.ordinal, o.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganTree(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            long id,
            String code,
            String name,
            String shortName,
            Organ.Kind kind,
            @Nullable Long parent,
            int people) {}

    @Transactional(readOnly = true)
    List<OrganLine> lines() {
        Map<Long, List<Row>> children = new HashMap<>();
        for (Row row : jdbc.sql(ROWS)
                .param("today", LocalDate.now(clock))
                .query(Row.class)
                .list()) {
            children.computeIfAbsent(row.parent() == null ? 0 : row.parent(), parent -> new ArrayList<>())
                    .add(row);
        }
        List<OrganLine> lines = new ArrayList<>();
        add(0, 0, children, lines);
        return lines;
    }

    /** Adds what stands below an organ; returns how many people work there. */
    private static int add(long parent, int level, Map<Long, List<Row>> children, List<OrganLine> lines) {
        int people = 0;
        for (Row row : children.getOrDefault(parent, List.of())) {
            int place = lines.size();
            lines.add(line(row, level, 0));
            int all = row.people() + add(row.id(), level + 1, children, lines);
            lines.set(place, line(row, level, all));
            people += all;
        }
        return people;
    }

    private static OrganLine line(Row row, int level, int all) {
        return new OrganLine(row.id(), row.code(), row.name(), row.shortName(), row.kind(), level, row.people(), all);
    }
}
