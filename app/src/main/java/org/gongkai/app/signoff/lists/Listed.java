package org.gongkai.app.signoff.lists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of sign-offs.
 *
 * @param position where it stands, in words: 待签发
 * @param waitingFor names of those for whom it waits; empty for drafts and what is finished
 * @param due the earliest of their limits, or null
 */
public record Listed(
        UUID signOff,
        Subject subject,
        String title,
        long organ,
        String organName,
        UUID drafter,
        String drafterName,
        State state,
        String position,
        List<String> waitingFor,
        @Nullable OffsetDateTime due,
        @Nullable String number,
        OffsetDateTime movedAt) {
    /** Where a page of a list ended, to go on from; the lists are ordered newest first. */
    public record After(OffsetDateTime movedAt, UUID signOff) {}

    public After cursor() {
        return new After(movedAt, signOff);
    }
}
