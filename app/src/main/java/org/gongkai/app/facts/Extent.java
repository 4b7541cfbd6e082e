package org.gongkai.app.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Of which organs and of which days.
 *
 * @param organs by their numbers; whom of them the viewer sees, the database decides
 * @param from the first day
 * @param to the last day, not before the first; what stands on a day (in force, pending) is told as of its end
 */
public record Extent(SortedSet<Long> organs, LocalDate from, LocalDate to) {
    public Extent {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an extent from " + from + " to " + to);
        }
        organs = new TreeSet<>(organs);
    }

    public static Extent of(Collection<Long> organs, LocalDate from, LocalDate to) {
        return new Extent(new TreeSet<>(organs), from, to);
    }

    /** A whole year. */
    public static Extent ofYear(Collection<Long> organs, int year) {
        return of(organs, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** As a query binds them: {@code organ = any (:organs)}. */
    public Long[] organsAsArray() {
        return organs.toArray(Long[]::new);
    }
}
