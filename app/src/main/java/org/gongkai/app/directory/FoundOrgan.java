package org.gongkai.app.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organ that a search found, by a name it has or had.
 *
 * @param formerName the former name that was found, or null
 * @param successor the name of the organ that carries on, or null
 * @param gone whether it has ended
 */
public record FoundOrgan(
        String code,
        String name,
        @Nullable String formerName,
        @Nullable String successor,
        boolean gone) {}
