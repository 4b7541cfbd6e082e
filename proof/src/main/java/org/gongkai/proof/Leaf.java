package org.gongkai.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The place of an entry in the tree.
 *
 * @param position counted from 0
 * @param hash the entry's
 * @param key the key of the code
 * @param code over place, entry and hash; only a holder of the key makes it
 */
public record Leaf(long position, UUID entry, byte[] hash, String key, byte[] code) {
    private static final byte[] FORM = "gongkai-journal-leaf/1".getBytes(StandardCharsets.UTF_8);

    /** Gives the entry its place. */
    public static Leaf of(long position, UUID entry, byte[] hash, SealingKey secret) {
        return new Leaf(position, entry, hash, secret.id(), secret.code(row(position, entry, hash)));
    }

    boolean isCodedBy(SealingKey secret) {
        return java.security.MessageDigest.isEqual(code, secret.code(row(position, entry, hash)));
    }

    private static byte[] row(long position, UUID entry, byte[] hash) {
        return ByteBuffer.allocate(FORM.length + 24 + hash.length)
                .put(FORM)
                .putLong(position)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .put(hash)
                .array();
    }
}
