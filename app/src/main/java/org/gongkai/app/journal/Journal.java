package org.gongkai.app.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.proof.Entry;
import org.gongkai.proof.SealingKey;
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
            with entry as (
                insert into journal_entry
                    (id, at, who, act, label, subject_kind, subject, article, facts, digest, key, hash, code)
                values (:id, :at, :who, :act, :label, :kind, :subject, :article, :facts, :digest, :key, :hash, :code))
            insert into journal_waiting (entry, at, hash) values (:id, :at, :hash)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SealingKey key;

    Journal(JdbcClient jdbc, Clock clock, JournalKeys keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = keys.key();
    }

    /**
     * Writes the act as the present viewer's.
     *
     * @return the id of the entry
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID write(Act act) {
        var at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var entry = new Entry(
                UUID.randomUUID(),
                at.toInstant(),
                Viewers.required().name(),
                act.code(),
                act.label(),
                act.subjectKind(),
                act.subject(),
                act.article() == null ? null : act.article().toString(),
                JSON.writeValueAsString(act.facts()),
                key.digest().title(),
                key.id());
        jdbc.sql(WRITE)
                .param("id", entry.id())
                .param("at", at)
                .param("who", entry.who())
                .param("act", entry.act())
                .param("label", entry.label())
                .param("kind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("article", entry.article())
                .param("facts", entry.facts())
                .param("digest", entry.digest())
                .param("key", entry.key())
                .param("hash", entry.hash())
                .param("code", entry.code(key))
                .update();
        return entry.id();
    }
}
