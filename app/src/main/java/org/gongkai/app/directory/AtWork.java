package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of these does business here today: has not left, and holds a role that is no administrator's. */
@Component
public class AtWork {
    private static final String AT_WORK = """
            select distinct p.id from person p join role_holding r on r.person = p.id
            where p.id = any (:ids) and (p.until is null or p.until >= :today) and r.role = any (:roles)
              and r.since <= :today and (r.until is null or r.until >= :today)""";
    private static final String[] BUSINESS = Arrays.stream(Role.values())
            .filter(role -> !role.administers())
            .map(Role::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock clock;

    AtWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<UUID> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(AT_WORK)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .param("roles", BUSINESS)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list());
    }
}
