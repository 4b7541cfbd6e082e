package org.gongkai.app.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.proof.Entry;
import org.gongkai.proof.Entry.Sealable;
import org.gongkai.proof.SealingKey;
import org.springframework.jdbc.core.JdbcTemplate;
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
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            insert into journal_waiting (entry, at, hash) values (?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SealingKey key;

    Journal(JdbcTemplate jdbc, Clock clock, JournalKeys keys) {
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
                inOrderOf(at.toInstant()),
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
        Sealable sealable = entry.sealable(key);
        jdbc.update(WRITE, statement -> {
            statement.setObject(1, entry.id());
            statement.setObject(2, at);
            statement.setString(3, entry.who());
            statement.setString(4, entry.act());
            statement.setString(5, entry.label());
            statement.setString(6, entry.subjectKind());
            statement.setString(7, entry.subject());
            statement.setString(8, entry.article());
            statement.setString(9, entry.facts());
            statement.setString(10, entry.digest());
            statement.setString(11, entry.key());
            statement.setBytes(12, sealable.hash());
            statement.setBytes(13, sealable.code());
            statement.setObject(14, entry.id());
            statement.setObject(15, at);
            statement.setBytes(16, sealable.hash());
        });
        return entry.id();
    }

    /** An id that begins with the moment (RFC 9562, version 7): the index of ids grows at its end, not all over. */
    private static UUID inOrderOf(Instant at) {
        var random = UUID.randomUUID();
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0x0FFF,
                random.getLeastSignificantBits());
    }
}
