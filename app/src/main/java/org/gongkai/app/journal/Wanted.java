package org.gongkai.app.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an auditor wants to see.
 *
 * @param who exactly, or null for everybody
 * @param act its code, or null
 * @param subject its id, or null
 * @param day the day on which it was done, or null
 * @param before the page before this place, newest first; null for the first
 */
public record Wanted(
        @Nullable String who,
        @Nullable String act,
        @Nullable String subject,
        @Nullable LocalDate day,
        @Nullable Long before) {}
