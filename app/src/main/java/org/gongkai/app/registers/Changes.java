package org.gongkai.app.registers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to entries after they were entered, with what they said before; never changed, never lost. */
@Component
public class Changes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
    private static final String KEEP = """
            insert into register_change (id, register, subject, organ, act, reason, before, by, at)
            values (:id, :register, :subject, :organ, :act, :reason, cast(:before as jsonb), :by, :at)""";
    private static final String ALL = """
            select c.act, c.reason, c.before, p.name, c.at from register_change c join person p on p.id = c.by
            where c.register = :register and c.subject = :subject order by c.at, c.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Changes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what an entry said, in the transaction that changes it.
     *
     * @param act what an office calls the change: 更正
     * @param before the row as JSON, without any plain name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String register, UUID subject, long organ, String act, String reason, String before) {
        jdbc.sql(KEEP)
                .param("id", UUID.randomUUID())
                .param("register", register)
                .param("subject", subject)
                .param("organ", organ)
                .param("act", act)
                .param("reason", reason)
                .param("before", before)
                .param("by", Optional.ofNullable(Viewers.required().person()).orElseThrow())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * All changes of an entry, the latest first, each with what became different.
     *
     * @param now the row as it stands, as JSON
     */
    @Transactional(readOnly = true)
    public List<Change> of(String register, UUID subject, String now, Wording wording) {
        var kept = jdbc.sql(ALL)
                .param("register", register)
                .param("subject", subject)
                .query((row, n) -> new Kept(
                        row.getString("act"),
                        row.getString("reason"),
                        JSON.readValue(row.getString("before"), ROW),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
        Map<String, Object> after = JSON.readValue(now, ROW);
        var changes = new ArrayList<Change>();
        for (Kept each : kept.reversed()) {
            changes.add(new Change(
                    each.act(),
                    each.reason(),
                    each.by(),
                    each.at().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                    wording.differences(each.before(), after)));
            after = each.before();
        }
        return changes;
    }

    private record Kept(String act, String reason, Map<String, Object> before, String by, OffsetDateTime at) {}
}
