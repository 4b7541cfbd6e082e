package org.gongkai.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A hash function of 32 bytes, by the name that records give it. */
public enum Digest {
    /** GB/T 32905-2016. */
    SM3("SM3"),
    /** FIPS 180-4. */
    SHA_256("SHA-256");

    /** Length of every hash, in bytes. */
    public static final int LENGTH = 32;

    private final String title;

    Digest(String title) {
        this.title = title;
    }

    /** The name in records: {@code SM3}, {@code SHA-256}. */
    public String title() {
        return title;
    }

    /** The function of that name; empty for a name nobody knows. */
    public static Optional<Digest> named(String title) {
        for (Digest digest : values()) {
            if (digest.title.equals(title)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    /** The hash of these parts, one after the other. */
    public byte[] of(byte[]... parts) {
        if (this == SHA_256) {
            return sha256(parts);
        }
        ExtendedDigest digest = engine();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** HMAC (RFC 2104) of these parts under the key. */
    public byte[] mac(byte[] key, byte[]... parts) {
        HMac mac = new HMac(engine());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] code = new byte[LENGTH];
        mac.doFinal(code, 0);
        return code;
    }

    private ExtendedDigest engine() {
        return switch (this) {
            case SM3 -> new SM3Digest();
            case SHA_256 -> new SHA256Digest();
        };
    }

    /** The JDK's own is several times faster. */
    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
