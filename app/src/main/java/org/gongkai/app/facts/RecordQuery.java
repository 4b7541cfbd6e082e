package org.gongkai.app.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records, in which order, from where.
 *
 * @param measures of one capability; a record that several of them count is told once
 * @param words what the title or number begins with or is, as the capability's own list understands it; empty for all
 * @param kind a kind of {@link Portion.By#KIND} of these measures; empty for all
 * @param after the cursor of the page before, null for the first page
 * @param limit at most so many, 1 to 1 000 (an export asks page after page)
 */
public record RecordQuery(
        Set<String> measures,
        Extent extent,
        String words,
        String kind,
        Order order,
        @Nullable String after,
        int limit) {
    public RecordQuery {
        measures = Set.copyOf(measures);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page of " + limit);
        }
    }

    /** Of all kinds. */
    public RecordQuery(
            Set<String> measures, Extent extent, String words, Order order, @Nullable String after, int limit) {
        this(measures, extent, words, "", order, after, limit);
    }

    /** The same of other measures and another extent. */
    public RecordQuery over(Set<String> others, Extent other) {
        return new RecordQuery(others, other, words, kind, order, after, limit);
    }

    /** The same of one kind alone. */
    public RecordQuery ofKind(String one) {
        return new RecordQuery(measures, extent, words, one, order, after, limit);
    }

    /** How a list stands. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST,
        LARGEST_FIRST
    }
}
