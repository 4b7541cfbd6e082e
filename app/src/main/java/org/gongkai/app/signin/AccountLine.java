package org.gongkai.app.signin;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the security administrator sees it.
 *
 * @param passwordSet when the password was set; null where the person has no account yet
 * @param lockedUntil until when no guess is taken; null where any is
 */
public record AccountLine(
        UUID person,
        String account,
        String name,
        @Nullable String organ,
        @Nullable String title,
        @Nullable OffsetDateTime passwordSet,
        int failures,
        @Nullable OffsetDateTime lockedUntil,
        @Nullable OffsetDateTime factorSince,
        int sessions) {
    public boolean open() {
        return passwordSet != null;
    }
}
