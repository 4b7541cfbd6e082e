package org.gongkai.app.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that no longer fits where its holder stands, for the security administrator to end or to give anew.
 *
 * @param reason what has changed
 * @param successor code of the organ that carries on, where the role could be given instead; or null
 */
public record RoleToReview(
        UUID id,
        UUID person,
        String name,
        Role role,
        String organ,
        String reason,
        @Nullable String successor,
        @Nullable String successorName) {}
