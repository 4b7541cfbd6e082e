package org.gongkai.app.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * What exactly is released: the SM3 digest (GB/T 32905-2016) of its bytes.
 *
 * @param sm3 64 hexadecimal digits, lower case
 */
public record ContentHash(String sm3) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(sm3).matches()) {
            throw new IllegalArgumentException("an SM3 digest has 64 hexadecimal digits");
        }
    }

    public static ContentHash of(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        return finished(digest);
    }

    /** Of the text as UTF-8. */
    public static ContentHash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of several parts together: of their kinds, names and digests in their order. A single part stands for itself.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static ContentHash ofParts(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing to release");
        }
        if (parts.size() == 1) {
            return parts.getFirst().hash();
        }
        var manifest = new StringBuilder("parts\n");
        parts.forEach(part -> manifest.append(part.hash().sm3())
                .append(' ')
                .append(part.name().replace('\n', ' '))
                .append('\n'));
        return of(manifest.toString());
    }

    /** A named part of what is released. */
    public record Part(String name, ContentHash hash) {}

    static ContentHash finished(SM3Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new ContentHash(HexFormat.of().formatHex(hash));
    }

    @Override
    public String toString() {
        return "SM3:" + sm3;
    }
}
