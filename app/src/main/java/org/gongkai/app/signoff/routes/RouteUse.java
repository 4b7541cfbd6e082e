package org.gongkai.app.signoff.routes;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a route, and how much runs by each. */
@Component
class RouteUse {
    private static final String VERSIONS = """
            select r.id, r.version, r.name, r.retired, r.saved_at, coalesce(p.name, '随系统') as saved_by
            from sign_off_route r left join person p on r.saved_by = 'person:' || p.id
            where r.origin = :origin order by r.version desc""";
    private static final String RUNNING = """
            select route, count(*) as running from sign_off
            where route = any (:routes) and state not in ('ISSUED', 'FILED', 'WITHDRAWN') group by route""";

    private final JdbcClient jdbc;

    RouteUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of a route, and who saved it when. */
    record Saved(UUID id, int version, String name, boolean retired, OffsetDateTime savedAt, String savedBy) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Saved> versions(UUID origin) {
        return jdbc.sql(VERSIONS).param("origin", origin).query(Saved.class).list();
    }

    /** How many unfinished sign-offs, of those the viewer sees, keep to each of these versions. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> running(Collection<UUID> routes) {
        var running = new HashMap<UUID, Long>();
        jdbc.sql(RUNNING).param("routes", routes.toArray(UUID[]::new)).query(row -> {
            running.put(row.getObject("route", UUID.class), row.getLong("running"));
        });
        return running;
    }
}
