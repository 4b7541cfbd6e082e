package org.gongkai.proof;

import java.util.HexFormat;

/**
 * What checks signatures of heads.
 *
 * @param signing the scheme
 * @param encoded SubjectPublicKeyInfo in DER; base64 of it between the usual lines is a PEM file
 */
public record PublicKey(Signing signing, byte[] encoded) {
    /** All 64 hexadecimal digits of the SM3 hash of the key: what people compare. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Digest.SM3.of(encoded));
    }

    /** What records call the key: the first 16 digits of the fingerprint. */
    public String id() {
        return fingerprint().substring(0, 16);
    }

    public boolean verifies(byte[] message, byte[] signature) {
        return signing.verifies(encoded, message, signature);
    }
}
