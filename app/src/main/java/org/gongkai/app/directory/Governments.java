package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of governments: a government, those below it level by level, and what stands directly below each. */
@Component
public class Governments {
    /** Stops below what is no government: that is counted in its unit. */
    private static final String BELOW = """
            with recursive tree (organ, upper, kind) as (
                select id, cast(null as bigint), kind from organ where id = :top
                union all
                select p.organ, t.organ, o.kind
                from tree t join organ_place p on p.parent = t.organ join organ o on o.id = p.organ
                where t.kind in ('province', 'city', 'district') and p.since <= :day and (p.until is null or p.until >= :day))
            select o.id, o.code, n.name, n.short_name, upper(o.kind) as kind, t.upper as parent, o.until
            from tree t join organ o on o.id = t.organ join organ_name n on n.organ = t.organ
            where n.since <= :day and (n.until is null or n.until >= :day)
            order by o.ordinal, o.id""";

    private static final String WITH_THOSE_BELOW = """
            with recursive below (root, organ) as (
                select organ, organ from unnest(:roots::bigint[]) as r (organ)
                union
                select b.root, p.organ from organ_place p join below b on p.parent = b.organ
                where p.since <= :to and (p.until is null or p.until >= :from)
                  and not exists (select from organ_place l where l.organ = p.organ and l.since > p.since and l.since <= :to))
            select root, organ from below""";

    private final JdbcClient jdbc;

    Governments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The government {@code top} and all governments and units below it as they stood on that day, in no order of levels; the parent
     * is the government above, and none for the top itself.
     */
    @Transactional(readOnly = true)
    public List<Organ> below(long top, LocalDate day) {
        return jdbc.sql(BELOW)
                .param("top", top)
                .param("day", day)
                .query(Organ.class)
                .list();
    }

    /** Each of these organs with all that stood below it on these days, as {@link Directory#below} tells it. */
    @Transactional(readOnly = true)
    public Map<Long, Set<Long>> withThoseBelow(Collection<Long> organs, LocalDate from, LocalDate to) {
        Map<Long, Set<Long>> below = new HashMap<>();
        jdbc.sql(WITH_THOSE_BELOW)
                .param("roots", organs.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    below.computeIfAbsent(row.getLong("root"), _ -> new HashSet<>())
                            .add(row.getLong("organ"));
                });
        return below;
    }
}
