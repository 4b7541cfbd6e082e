package org.gongkai.app.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done, in the transaction that does it: either both stand or neither. */
@Component
public class Journal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WRITE = """
            insert into journal_entry (id, at, who, act, label, subject_kind, subject, article, facts)
            values (:id, :at, :who, :act, :label, :kind, :subject, :article, :facts)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the act as the present viewer's.
     *
     * @return the id of the entry
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID write(Act act) {
        Viewer viewer = Viewers.required();
        UUID id = UUID.randomUUID();
        jdbc.sql(WRITE)
                .param("id", id)
                .param("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("who", viewer.name())
                .param("act", act.code())
                .param("label", act.label())
                .param("kind", act.subjectKind())
                .param("subject", act.subject())
                .param("article", act.article() == null ? null : act.article().toString())
                .param("facts", JSON.writeValueAsString(act.facts()))
                .update();
        return id;
    }
}
