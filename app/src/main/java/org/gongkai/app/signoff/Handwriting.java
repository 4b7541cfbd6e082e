package org.gongkai.app.signoff;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * 手写签名, as it was drawn.
 *
 * @param form how it was kept
 * @param bytes of strokes: UTF-8 text of at most 256 KB; of a picture: a PNG file of at most 256 KB
 */
public record Handwriting(Form form, byte[] bytes) {
    public static final int LARGEST = 256 * 1024;

    public enum Form {
        STROKES,
        PNG
    }

    /** SM3 over content hash, form, strokes, person and moment, one a line, so that none can be exchanged for another. */
    public String bind(String contentHash, UUID person, OffsetDateTime at) {
        String head = contentHash
                + '\n'
                + person
                + '\n'
                + at.withOffsetSameInstant(ZoneOffset.UTC)
                + '\n'
                + form
                + '\n'
                + bytes.length
                + '\n';
        return new Sm3().add(head.getBytes(StandardCharsets.UTF_8)).add(bytes).hex();
    }
}
