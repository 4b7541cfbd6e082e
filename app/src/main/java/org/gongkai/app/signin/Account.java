package org.gongkai.app.signin;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account when somebody wants to sign in with it.
 *
 * @param password its hash
 * @param mustChange whether the password was given by somebody else
 * @param failures in a row
 */
record Account(
        UUID person,
        String password,
        OffsetDateTime passwordSet,
        boolean mustChange,
        int failures,
        @Nullable OffsetDateTime lockedUntil) {
    boolean locked(OffsetDateTime now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
