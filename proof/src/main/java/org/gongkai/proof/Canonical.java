package org.gongkai.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Texts as bytes that no other texts make: each in UTF-8 behind its length as four bytes, most significant first; an absent one
 * as the length FFFFFFFF.
 */
final class Canonical {
    private static final DateTimeFormatter TO_MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Canonical() {}

    static byte[] bytes(@Nullable String... texts) {
        var bytes = new ByteArrayOutputStream(400);
        try (var out = new DataOutputStream(bytes)) {
            for (String text : texts) {
                if (text == null) {
                    out.writeInt(-1);
                } else {
                    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(encoded.length);
                    out.write(encoded);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** In UTC, as {@code 2026-11-26T08:00:00.000000Z}. */
    static String time(Instant at) {
        return TO_MICROSECONDS.format(at);
    }
}
