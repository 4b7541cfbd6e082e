package org.gongkai.app.signoff.delegations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 委托: for some days the delegate acts for the principal (代); both are shown.
 *
 * @param since first day
 * @param until last day
 * @param endedAt when the principal ended it early, or null
 */
public record Delegation(
        UUID id,
        UUID principal,
        String principalName,
        UUID delegate,
        String delegateName,
        LocalDate since,
        LocalDate until,
        String why,
        @Nullable OffsetDateTime endedAt) {
    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(since) && !day.isAfter(until);
    }
}
