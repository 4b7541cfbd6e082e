package org.gongkai.app.signoff.lists;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A line of "what waits for me".
 *
 * @param forWhom null for an own task, else the name of the principal
 * @param reason why it waits for me, one sentence
 * @param due the last moment in time, or null
 * @param overdue whether that has passed
 * @param unread whether nobody has opened this task yet
 */
public record Waiting(
        UUID task,
        UUID signOff,
        Subject subject,
        String title,
        long organ,
        String organName,
        String drafterName,
        Step.Kind kind,
        String step,
        @Nullable String forWhom,
        String reason,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime due,
        boolean overdue,
        boolean unread) {}
