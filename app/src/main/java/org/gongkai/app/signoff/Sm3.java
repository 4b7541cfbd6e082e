package org.gongkai.app.signoff;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905), named in what it returns: {@code SM3:66c7f0f4…}. */
final class Sm3 {
    static final String ALGORITHM = "SM3";

    private final SM3Digest digest = new SM3Digest();

    Sm3 add(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    String hex() {
        byte[] value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return ALGORITHM + ":" + HexFormat.of().formatHex(value);
    }
}
