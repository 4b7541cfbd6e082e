package org.gongkai.app.signoff.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saved versions of routes. They never change, so each is read once. */
@Component
public class RouteShelf {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final String COLUMNS = "select id, origin, version, name, subject_kind, organ, steps, retired from ";
    private static final String NEWEST = COLUMNS + """
            (select distinct on (origin) * from sign_off_route
             where (:kind::text is null or subject_kind = :kind)
               and (:everywhere or organ = :organ or organ is null)
               and (:origin::uuid is null or origin = :origin)
             order by origin, version desc) r
            where not retired order by subject_kind, organ nulls last, name, origin""";
    private static final String SAVE = """
            insert into sign_off_route (id, origin, version, name, subject_kind, organ, steps, retired, saved_at, saved_by)
            values (:id, :origin, :version, :name, :kind, :organ, :steps, :retired, :at, :by) on conflict do nothing""";

    private final JdbcClient jdbc;
    private final Map<UUID, Route> read = new ConcurrentHashMap<>();

    RouteShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Route get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("route " + id + " is gone"));
    }

    public Optional<Route> find(UUID id) {
        var known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql(COLUMNS + "sign_off_route where id = :id")
                .param("id", id)
                .query((row, n) -> route(row))
                .optional();
        found.ifPresent(route -> read.put(id, route));
        return found;
    }

    public Optional<Route> newest(UUID origin) {
        return newest(null, null, origin).stream().findFirst();
    }

    /** Of every route its newest version, unless that one retires it; null for "whichever". */
    public List<Route> newest(@Nullable String kind, @Nullable Long organ, @Nullable UUID origin) {
        return jdbc.sql(NEWEST)
                .param("kind", kind)
                .param("everywhere", organ == null)
                .param("organ", organ)
                .param("origin", origin)
                .query((row, n) -> route(row))
                .list();
    }

    /** False where that version is there already. */
    public boolean save(Route route, boolean retired, OffsetDateTime at, String by) {
        return jdbc.sql(SAVE)
                        .param("id", route.id())
                        .param("origin", route.origin())
                        .param("version", route.version())
                        .param("name", route.name())
                        .param("kind", route.subjectKind())
                        .param("organ", route.organ())
                        .param("steps", JSON.writeValueAsString(route.steps()))
                        .param("retired", retired)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Route route(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Route(
                Rows.id(row, "id"),
                Rows.id(row, "origin"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("subject_kind"),
                row.getObject("organ", Long.class),
                JSON.readValue(row.getString("steps"), STEPS));
    }
}
