package org.gongkai.app.journal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, as auditors read it.
 *
 * @param who {@code person:UUID}, {@code system:NAME} or {@code public}
 * @param facts a JSON object of texts
 * @param position its place in the tree, counted from 0; null while it waits for one
 */
public record Recorded(
        UUID id,
        OffsetDateTime at,
        String who,
        String act,
        String label,
        String subjectKind,
        String subject,
        @Nullable String article,
        String facts,
        @Nullable Long position) {
    /** The person who did it; empty for the program's own work. */
    public Optional<UUID> person() {
        return who.startsWith("person:")
                ? Optional.of(UUID.fromString(who.substring("person:".length())))
                : Optional.empty();
    }
}
