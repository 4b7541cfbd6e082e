package org.gongkai.app.signin;

import java.util.Optional;
import org.gongkai.app.directory.Role;

/** What a one-time link opens. */
enum Purpose {
    /** A person sets the password, the first or a new one. */
    PASSWORD,
    /** Somebody becomes the first administrator of that kind. */
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN;

    /** The role that it founds. */
    Optional<Role> role() {
        return this == PASSWORD ? Optional.empty() : Optional.of(Role.valueOf(name()));
    }
}
