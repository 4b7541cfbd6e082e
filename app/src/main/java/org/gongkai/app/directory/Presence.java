package org.gongkai.app.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.visibility.Viewer;

/**
 * The person as a page sees one, in one question to the database: name, main post, roles, and over which organs these reach. Whoever
 * knows the person by something else (a session, say) puts that question in front, and still asks once.
 */
public final class Presence {
    private static final String QUESTION = """
            with recursive who as (%s),
            held (role, organ) as (
                select r.role, r.organ from role_holding r join who on who.person = r.person join organ o on o.id = r.organ
                where r.since <= :today and (r.until is null or r.until >= :today) and o.until is null),
            reach (role, deep, id) as (
                select role, false, organ from held
                union select role, true, organ from held where role = any (:deep)
                union select r.role, r.deep, o.id from organ o join reach r on o.successor = r.id or r.deep and o.parent = r.id)
            select who.*, p.account as p_account, p.name as p_name, main.title as p_title, o.id as o_id, o.code as o_code,
                   o.name as o_name, o.short_name as o_short_name, upper(o.kind) as o_kind, o.parent as o_parent,
                   o.until as o_until,
                   array(select role || ' ' || organ from held) as held,
                   array(select role || ' ' || id from reach where not deep) as near,
                   array(select role || ' ' || id from reach where deep) as far
            from who join person p on p.id = who.person and (p.until is null or p.until >= :today)
            join lateral (
                select organ, title from post
                where person = who.person and since <= :today and (until is null or until >= :today)
                order by main desc, ordinal, organ limit 1) main on true
            join organ o on o.id = main.organ""";
    private static final List<String> DEEP = Arrays.stream(Role.values())
            .filter(role -> role.sight() == Role.Sight.BELOW)
            .map(Role::name)
            .toList();

    private Presence() {}

    /**
     * The question, to be read with {@link #read}; no row for a person who has left or has no post.
     *
     * @param who SQL that yields at most one row with the column {@code person}; its columns come first in the answer
     */
    public static String of(String who) {
        return QUESTION.formatted(who);
    }

    public static Map<String, Object> parameters(LocalDate today) {
        return Map.of("today", today, "deep", DEEP.toArray(String[]::new));
    }

    public static SignedIn read(ResultSet row) throws SQLException {
        var person =
                new Person(row.getObject("person", UUID.class), row.getString("p_account"), row.getString("p_name"));
        var home = new Organ(
                row.getLong("o_id"),
                row.getString("o_code"),
                row.getString("o_name"),
                row.getString("o_short_name"),
                Organ.Kind.valueOf(row.getString("o_kind")),
                row.getObject("o_parent", Long.class),
                row.getObject("o_until", LocalDate.class));
        var roles = organsByRole(row, "held");
        var viewer = viewer(person.id(), roles, organsByRole(row, "near"), organsByRole(row, "far"));
        return new SignedIn(person, home, row.getString("p_title"), roles, viewer);
    }

    /** What was merged into an organ goes on being handled, and seen, by those who work for that organ. */
    private static Viewer viewer(
            UUID person,
            Map<Role, SortedSet<Long>> roles,
            Map<Role, SortedSet<Long>> near,
            Map<Role, SortedSet<Long>> far) {
        var wide = new TreeSet<Long>();
        var homes = new TreeSet<Long>();
        var grants = new TreeSet<String>();
        for (Role role : roles.keySet()) {
            var none = new TreeSet<Long>();
            grants.addAll(role.grants());
            if (!role.administers() && role != Role.SUPERVISOR) {
                homes.addAll(near.getOrDefault(role, none));
            }
            switch (role.sight()) {
                case NOTHING, TAKING_PART -> {}
                case OWN -> wide.addAll(near.getOrDefault(role, none));
                case BELOW -> wide.addAll(far.getOrDefault(role, none));
            }
        }
        return Viewer.of(person, wide, homes, grants);
    }

    private static Map<Role, SortedSet<Long>> organsByRole(ResultSet row, String column) throws SQLException {
        Map<Role, SortedSet<Long>> organs = new EnumMap<>(Role.class);
        for (String pair : (String[]) row.getArray(column).getArray()) {
            int gap = pair.indexOf(' ');
            organs.computeIfAbsent(Role.valueOf(pair.substring(0, gap)), role -> new TreeSet<>())
                    .add(Long.valueOf(pair.substring(gap + 1)));
        }
        return organs;
    }
}
