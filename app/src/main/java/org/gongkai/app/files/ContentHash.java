package org.gongkai.app.files;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The address of content: its SM3 hash (GB/T 32905-2016). */
final class ContentHash {
    static final String ALGORITHM = "SM3";

    private ContentHash() {}

    static String of(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
