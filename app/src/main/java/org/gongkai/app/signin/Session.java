package org.gongkai.app.signin;

import java.util.UUID;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A session that holds at this moment.
 *
 * @param awaiting what the person has still to do before the office opens; null when nothing
 */
record Session(UUID id, SignedIn signedIn, @Nullable Awaiting awaiting) {
    /** What stands between a right password and the office. */
    enum Awaiting {
        PASSWORD,
        CODE,
        ENROLMENT
    }
}
