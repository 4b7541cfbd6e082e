package org.gongkai.app.files;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody hands in.
 *
 * @param name as the browser told it; only its last part is kept, made safe to show
 * @param size in bytes as announced, or -1 where nobody said; never believed
 * @param content read once, to its end or to the limit; closing it stays with the caller
 * @param holderKind what shall hold it, e.g. {@code memo}; null to hold it later ({@link Files#hold})
 * @param holder the id of that; null with {@code holderKind}
 */
public record Incoming(
        String name,
        long size,
        InputStream content,
        @Nullable String holderKind,
        @Nullable UUID holder) {
    public Incoming {
        if ((holderKind == null) != (holder == null)) {
            throw new IllegalArgumentException("a holder has a kind and an id");
        }
    }
}
