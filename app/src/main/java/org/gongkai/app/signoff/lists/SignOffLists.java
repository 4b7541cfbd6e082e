package org.gongkai.app.signoff.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Names;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.ledger.RouteShelf;
import org.gongkai.app.signoff.ledger.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the ids that a list asks for into lines: one query for the lines, one for those for whom they wait, one for names. */
@Component
class SignOffLists {
    private static final String WAITING = """
            select sign_off, person, due from sign_off_task
            where sign_off = any (:ids) and state = 'OPEN' and step > 0 order by given_at""";

    private final JdbcClient jdbc;
    private final Rows rows;
    private final RouteShelf routes;
    private final Names names;

    SignOffLists(JdbcClient jdbc, Rows rows, RouteShelf routes, Names names) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.routes = routes;
        this.names = names;
    }

    private record Wait(UUID signOff, UUID person, @Nullable OffsetDateTime due) {}

    /**
     * @param from what follows {@code select … from sign_off s}, with {@code :person}, and {@code :limit}; {@code :at} and
     *     {@code :after} are bound where a page goes on
     */
    List<Listed> list(String from, Map<String, ?> binding, int limit, Listed.@Nullable After after) {
        String sql = "select " + columns() + " from sign_off s "
                + from.replace("${after}", after == null ? "" : "and (s.moved_at, s.id) < (:at, :after)")
                + " order by s.moved_at desc, s.id desc limit :limit";
        var query = jdbc.sql(sql).params(binding).param("limit", limit);
        if (after != null) {
            query = query.param("at", after.movedAt()).param("after", after.signOff());
        }
        return lines(query.query((row, n) -> signOff(row)).list());
    }

    private static String columns() {
        return "s." + Rows.SIGN_OFF.replace(", ", ", s.");
    }

    private SignOff signOff(ResultSet row) throws SQLException {
        return rows.signOff(row);
    }

    private List<Listed> lines(List<SignOff> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var waits = waits(found.stream().map(SignOff::id).toArray(UUID[]::new));
        var people = new HashSet<UUID>();
        found.forEach(one -> people.add(one.drafter()));
        waits.values().forEach(some -> some.forEach(wait -> people.add(wait.person())));
        var called = names.ofPeople(people);
        var organs = names.ofOrgans(found.stream().map(SignOff::organ).toList());
        return found.stream()
                .map(one -> line(one, waits.getOrDefault(one.id(), List.of()), called, organs))
                .toList();
    }

    private Map<UUID, List<Wait>> waits(UUID[] ids) {
        var waits = new HashMap<UUID, List<Wait>>();
        jdbc.sql(WAITING)
                .param("ids", ids)
                .query((row, n) ->
                        new Wait(Rows.id(row, "sign_off"), Rows.id(row, "person"), rows.atOrNull(row, "due")))
                .list()
                .forEach(wait -> waits.computeIfAbsent(wait.signOff(), id -> new java.util.ArrayList<>())
                        .add(wait));
        return waits;
    }

    private Listed line(SignOff one, List<Wait> waits, Map<UUID, String> called, Map<Long, String> organs) {
        return new Listed(
                one.id(),
                one.subject(),
                one.title(),
                one.organ(),
                organs.getOrDefault(one.organ(), ""),
                one.drafter(),
                called.getOrDefault(one.drafter(), ""),
                one.state(),
                one.state().words(routes.get(one.route())),
                waits.stream()
                        .map(wait -> called.getOrDefault(wait.person(), ""))
                        .distinct()
                        .toList(),
                waits.stream()
                        .map(Wait::due)
                        .filter(java.util.Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(null),
                one.number(),
                one.movedAt());
    }
}
