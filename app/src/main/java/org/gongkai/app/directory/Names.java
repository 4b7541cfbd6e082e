package org.gongkai.app.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and organs are called, many at once, those who have left among them. */
@Component
public class Names {
    private static final String PEOPLE = "select id, name from person where id = any (:ids)";
    private static final String ORGANS = "select id, short_name from organ where id = any (:ids)";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> ofPeople(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(PEOPLE)
                    .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
    }

    /** Short names. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofOrgans(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(ORGANS)
                    .param("ids", ids.stream().distinct().toArray(Long[]::new))
                    .query(row -> {
                        names.put(row.getLong(1), row.getString(2));
                    });
        }
        return names;
    }
}
