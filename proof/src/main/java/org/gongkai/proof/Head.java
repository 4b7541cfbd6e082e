package org.gongkai.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * 树头: the whole journal at one size, signed.
 *
 * @param number counted from 1, without gaps
 * @param size how many entries the tree holds
 * @param digest the hash function of the tree's nodes, by name
 * @param root the tree's root
 * @param at when it was signed, to the microsecond
 * @param signing the scheme, by name
 * @param key which key signed
 */
public record Head(
        long number, long size, String digest, byte[] root, Instant at, String signing, String key, byte[] signature) {

    /** Signs the tree as it stands. */
    public static Head sign(long number, Frontier tree, Instant at, SealingKey secret) {
        var unsigned = new Head(
                number,
                tree.size(),
                tree.digest().title(),
                tree.root(),
                at,
                secret.publicKey().signing().title(),
                secret.id(),
                new byte[0]);
        return new Head(
                number,
                unsigned.size,
                unsigned.digest,
                unsigned.root,
                at,
                unsigned.signing,
                unsigned.key,
                secret.sign(unsigned.text()));
    }

    /** What is signed, one fact a line. */
    public byte[] text() {
        return """
                gongkai-journal-head/1
                number=%d
                size=%d
                digest=%s
                root=%s
                at=%s
                signing=%s
                key=%s
                """.formatted(number, size, digest, HexFormat.of().formatHex(root), Canonical.time(at), signing, key)
                .getBytes(StandardCharsets.UTF_8);
    }

    public boolean isSignedBy(PublicKey publicKey) {
        return publicKey.signing().title().equals(signing)
                && publicKey.id().equals(key)
                && publicKey.verifies(text(), signature);
    }
}
