package org.gongkai.app.signoff.sheets;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 待办: a sign-off waits for a person.
 *
 * @param step place in the route
 * @param person for whom it waits
 * @param insteadOf whose it was before time-out or handover, or null
 * @param addedBy who added this signer, or null
 * @param vacant nobody holds the seat: the person does not decide but appoints somebody
 * @param held waits for another signer first
 * @param reason why it waits for this person, one sentence
 * @param due the last moment in time, or null
 * @param readAt when the person first opened it, or null
 */
public record Task(
        UUID id,
        int step,
        UUID person,
        String personName,
        @Nullable UUID insteadOf,
        @Nullable UUID addedBy,
        boolean vacant,
        boolean held,
        String reason,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime due,
        @Nullable OffsetDateTime readAt) {}
