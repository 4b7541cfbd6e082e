package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organs were called and where they stood on any day, and who carries on what they did. Public knowledge. */
@Component
public class OrganHistory {
    private static final String ON = """
            select n.organ, n.name, n.short_name, p.parent from organ_name n join organ_place p on p.organ = n.organ
            where n.organ = :organ and n.since <= :day and (n.until is null or n.until >= :day)
              and p.since <= :day and (p.until is null or p.until >= :day)""";
    private static final String SUCCESSORS =
            """
            with recursive line (id, step) as (
                select cast(:organ as bigint), 0
                union select o.successor, step + 1 from organ o join line l on o.id = l.id where o.successor is not null)
            """ + Directory.ORGAN + "where id = (select id from line order by step desc limit 1)";
    private static final String PREDECESSORS =
            """
            with recursive before (id) as (
                select id from organ where successor = :organ
                union select o.id from organ o join before b on o.successor = b.id)
            """ + Directory.ORGAN + "where id in (select id from before) order by until desc, id";
    /** Every name an organ ever had finds it. */
    private static final String NAMED = Directory.ORGAN + """
            where id in (select organ from organ_name where name like :part or short_name like :part)
               or code like :part
            order by until is not null, parent nulls first, ordinal, id limit 50""";

    private static final String EVENTS = """
            select since as day, 'founded' as what, name as text, cast(null as text) as code from organ_name
             where organ = :organ and since = (select since from organ where id = :organ)
            union all
            select since, 'renamed', name, null from organ_name
             where organ = :organ and since > (select since from organ where id = :organ)
            union all
            select p.since, 'placed', o.name, o.code from organ_place p join organ o on o.id = p.parent
             where p.organ = :organ and p.since > (select since from organ where id = :organ)
            union all
            select until + 1, case when successor is null then 'closed' else 'merged' end,
                   (select s.name from organ s where s.id = organ.successor), (select s.code from organ s where s.id = organ.successor)
              from organ where id = :organ and until is not null
            union all
            select until + 1, 'took over', name, code from organ where successor = :organ
            order by day desc, what""";

    private final JdbcClient jdbc;

    OrganHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organ as it stood on a day. */
    public record OnDay(
            long organ,
            String name,
            String shortName,
            @Nullable Long parent) {}

    /** Name and place on that day; empty where it did not exist. */
    @Transactional(readOnly = true)
    public Optional<OnDay> on(long organ, LocalDate day) {
        return jdbc.sql(ON)
                .param("organ", organ)
                .param("day", day)
                .query(OnDay.class)
                .optional();
    }

    /** Who carries on the organ's work today: itself, or the last of its successors (which may have been closed in its turn). */
    @Transactional(readOnly = true)
    public Optional<Organ> carriedOnBy(long organ) {
        return jdbc.sql(SUCCESSORS).param("organ", organ).query(Organ.class).optional();
    }

    /** All organs that were merged into this one, directly or by steps, the latest first. */
    @Transactional(readOnly = true)
    public List<Organ> handledBefore(long organ) {
        return jdbc.sql(PREDECESSORS).param("organ", organ).query(Organ.class).list();
    }

    /** Organs that have, or ever had, these characters in their name; at most fifty, those that exist first. */
    @Transactional(readOnly = true)
    public List<Organ> named(String part) {
        return jdbc.sql(NAMED)
                .param("part", "%" + part.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query(Organ.class)
                .list();
    }

    /** Something that happened to an organ; {@code text} and {@code code} name the other organ, or the name it got. */
    record Event(
            LocalDate day,
            String what,
            @Nullable String text,
            @Nullable String code) {
        String title() {
            return switch (what) {
                case "founded" -> "设立";
                case "renamed" -> "更名";
                case "placed" -> "转隶";
                case "merged" -> "并入其他机构";
                case "closed" -> "撤销";
                default -> "承接其他机构";
            };
        }

        String date() {
            return SpokenDay.said(day);
        }
    }

    @Transactional(readOnly = true)
    List<Event> events(long organ) {
        return jdbc.sql(EVENTS).param("organ", organ).query(Event.class).list();
    }
}
