package org.gongkai.proof;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 日志记录: one act, as the journal keeps it.
 *
 * @param at to the microsecond
 * @param who {@code person:UUID}, {@code system:NAME} or {@code public}
 * @param act stable, e.g. {@code signoff.sign}
 * @param label what an office calls the act
 * @param article on which article it rests, e.g. {@code OGI/33/2}, or null
 * @param facts a JSON object of texts
 * @param digest the hash function of this record, by name
 * @param key the key of this record's code
 */
public record Entry(
        UUID id,
        Instant at,
        String who,
        String act,
        String label,
        String subjectKind,
        String subject,
        @Nullable String article,
        String facts,
        String digest,
        String key) {
    /**
     * What is hashed: the texts {@code gongkai-journal-entry/1}, digest, key, id, time, who, act, label, subject's kind, subject,
     * article, facts; each in UTF-8 behind its length as four bytes, most significant first; for an absent article, the length
     * FFFFFFFF alone. The time is in UTC, as {@code 2026-11-26T08:00:00.000000Z}.
     */
    public byte[] canonical() {
        return Canonical.bytes(
                "gongkai-journal-entry/1",
                digest,
                key,
                id.toString(),
                Canonical.time(at),
                who,
                act,
                label,
                subjectKind,
                subject,
                article,
                facts);
    }

    /** The hash as a leaf of the tree, by the record's own function. */
    public byte[] hash() {
        Digest function =
                Digest.named(digest).orElseThrow(() -> new IllegalStateException("no such digest: " + digest));
        return Merkle.leaf(function, canonical());
    }

    /** Hash and code of a new record. */
    public record Sealable(byte[] hash, byte[] code) {}

    /** Both at once, under the key and with the function that the record names. */
    public Sealable sealable(SealingKey secret) {
        byte[] canonical = canonical();
        return new Sealable(Merkle.leaf(secret.digest(), canonical), secret.code(canonical));
    }

    /** The code that only a holder of the key makes. */
    public byte[] code(SealingKey secret) {
        return secret.code(canonical());
    }
}
