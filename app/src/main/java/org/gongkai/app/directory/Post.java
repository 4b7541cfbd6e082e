package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 职务: what a person is in an organ.
 *
 * @param main where a person has several, the one shown beside the name
 * @param since the first day
 * @param until the last day, or null
 */
public record Post(
        UUID id,
        UUID person,
        Organ organ,
        String title,
        boolean main,
        LocalDate since,
        @Nullable LocalDate until) {}
