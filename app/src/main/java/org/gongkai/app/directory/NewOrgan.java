package org.gongkai.app.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organ to be founded.
 *
 * @param code stable, readable, unique for ever: lower-case letters, digits and hyphens
 * @param parent the organ above it; null only for a district
 * @param creditCode 统一社会信用代码, or null
 * @param ordinal the place among its sisters
 * @param since the first day; not after today
 */
public record NewOrgan(
        String code,
        String name,
        String shortName,
        Organ.Kind kind,
        @Nullable Long parent,
        @Nullable String creditCode,
        int ordinal,
        LocalDate since) {}
