package org.gongkai.app.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that can be found, declared as a bean by the capability that owns it. */
public interface Searchable {
    /** Stable, in addresses: {@code memo}. */
    String kind();

    /** What people call it: 签报. */
    String kindTitle();

    /**
     * What it is found by; empty where there is no such thing, or it shall not be found (any more). Called as
     * {@link org.gongkai.app.visibility.SystemViewer#SEARCH_INDEXING}; opens its own transaction.
     */
    Optional<SearchEntry> entry(UUID id);

    /**
     * Those of the things that the viewer sees, in any order: one query of the database for all of them. Called as the viewer; opens
     * its own transaction.
     *
     * @param ids at most 1 000
     */
    List<SearchHit> visible(List<UUID> ids);
}
