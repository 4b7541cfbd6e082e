package org.gongkai.app.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who joins, with the first post.
 *
 * @param account what the person will type to sign in; unique for ever
 * @param officePhone of the office, not the person's own, or null
 * @param organ where the person works mainly
 * @param title as what: 科长
 * @param since the first day; may be ahead
 */
public record NewPerson(
        String account,
        String name,
        @Nullable String officePhone,
        @Nullable String email,
        long organ,
        String title,
        LocalDate since) {}
