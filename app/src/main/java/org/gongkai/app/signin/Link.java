package org.gongkai.app.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that can still be used.
 *
 * @param person whose password it sets; null where it founds an administrator
 */
record Link(UUID id, Purpose purpose, @Nullable UUID person) {
    static String path(Token token) {
        return "/office/sign-in/link/" + token.value();
    }
}
