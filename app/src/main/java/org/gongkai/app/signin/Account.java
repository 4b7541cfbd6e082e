package org.gongkai.app.signin;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account when somebody wants to sign in with it.
 *
 * @param account what the person types
 * @param name of the person
 * @param password its hash
 * @param mustChange whether the password was given by somebody else
 * @param failures in a row
 * @param factorSince since when one-time codes are asked for; null where they are not
 * @param factorRequired whether a role of the person asks for them
 */
record Account(
        UUID person,
        String account,
        String name,
        String password,
        OffsetDateTime passwordSet,
        boolean mustChange,
        int failures,
        @Nullable OffsetDateTime lockedUntil,
        @Nullable OffsetDateTime factorSince,
        boolean factorRequired) {
    boolean hasFactor() {
        return factorSince != null;
    }
}
