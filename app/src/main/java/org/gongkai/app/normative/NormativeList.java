package org.gongkai.app.normative;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as lists: what is in force on a day, what has ended by then, and how many there were at the end of each year. */
@Component
class NormativeList {
    private static final String LIST = """
            select d.id, d.number, d.title, o.short_name as organ, d.joint, s.opening, s.since, s.in_force_from, s.closing, s.until
            from normative_spell s join normative_document d on d.id = s.document join organ o on o.id = s.organ
            where s.organ = any (:organs) and s.since <= :day and %1$s
              and (:words = '' or position(:words in d.title) > 0 or position(:words in d.number) > 0)
              and (:afterDay::date is null or (%2$s, d.id) %3$s (:afterDay::date, :afterId::uuid))
            order by %2$s %4$s, d.id %4$s limit :limit""";
    private static final String COUNTS =
            """
            select count(*) filter (where %s) as in_force, count(*) filter (where %s) as ending,
                   count(*) filter (where %s) as ended, count(*) filter (where %s) as gone
            from normative_spell s where s.organ = any (:organs) and s.since <= :day""".formatted(Shown.IN_FORCE.where, Shown.ENDING.where, Shown.ENDED.where, Shown.GONE.where);
    private static final String YEARS = """
            select y.year, count(*) filter (where s.opening = 'MADE' and s.since between y.first and y.last) as made,
                   count(*) filter (where s.closing <> 'TRANSFERRED_OUT' and s.until between y.first and y.last) as repealed,
                   count(*) filter (where s.since <= y.last and (s.until is null or s.until > y.last)) as in_force
            from (select year, make_date(year, 1, 1) as first, least(make_date(year, 12, 31), :day) as last
                  from generate_series(:firstYear, extract(year from :day::date)::int) as year) y
            left join normative_spell s on s.organ = any (:organs)
            group by y.year order by y.year""";

    private final JdbcClient jdbc;

    NormativeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of the register. */
    public enum Shown {
        IN_FORCE("现行有效", "(s.until is null or s.until > :day)", "s.since"),
        ENDING(
                "半年内到期",
                "s.closing = 'LAPSED' and s.until > :day and s.until <= :day::date + interval '6 months'",
                "s.until"),
        ENDED("已废止、失效", "s.closing <> 'TRANSFERRED_OUT' and s.until <= :day", "s.until"),
        GONE("已划出", "s.closing = 'TRANSFERRED_OUT' and s.until <= :day", "s.until");

        private final String title;
        private final String where;
        private final String order;

        Shown(String title, String where, String order) {
            this.title = title;
            this.where = where;
            this.order = order;
        }

        public String title() {
            return title;
        }

        /** As the address has it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Shown of(String key) {
            return Arrays.stream(values())
                    .filter(shown -> shown.key().equals(key))
                    .findFirst()
                    .orElse(IN_FORCE);
        }
    }

    /** A line of the list, as of the day asked for. */
    record Line(
            UUID id,
            String number,
            String title,
            String organ,
            String joint,
            Spell.Opening opening,
            LocalDate since,
            LocalDate inForceFrom,
            Spell.@Nullable Closing closing,
            @Nullable LocalDate until) {
        Cursor cursor(Shown shown) {
            return new Cursor(shown == Shown.IN_FORCE || until == null ? since : until, id);
        }
    }

    /** How many stand under each heading. */
    record Counts(long inForce, long ending, long ended, long gone) {
        long of(Shown shown) {
            return switch (shown) {
                case IN_FORCE -> inForce;
                case ENDING -> ending;
                case ENDED -> ended;
                case GONE -> gone;
            };
        }
    }

    /** A year's figures; the last one as of the day asked for. */
    public record Year(int year, long made, long repealed, long inForce) {}

    @Transactional(readOnly = true)
    List<Line> list(
            Shown shown, Collection<Long> organs, LocalDate day, String words, @Nullable Cursor after, int limit) {
        boolean soonest = shown == Shown.ENDING;
        return jdbc.sql(LIST.formatted(shown.where, shown.order, soonest ? ">" : "<", soonest ? "asc" : "desc"))
                .param("organs", organs.toArray(Long[]::new))
                .param("day", day)
                .param("words", words)
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    @Transactional(readOnly = true)
    Counts counts(Collection<Long> organs, LocalDate day) {
        return jdbc.sql(COUNTS)
                .param("organs", organs.toArray(Long[]::new))
                .param("day", day)
                .query(Counts.class)
                .single();
    }

    /** The ten years up to the day. */
    @Transactional(readOnly = true)
    List<Year> years(Collection<Long> organs, LocalDate day) {
        return jdbc.sql(YEARS)
                .param("organs", organs.toArray(Long[]::new))
                .param("day", day)
                .param("firstYear", day.getYear() - 9)
                .query(Year.class)
                .list();
    }
}
