package org.gongkai.app.signoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审签路线. Saved by whoever may {@code system.manage} (for any organ or all), or by the office ({@code disclosure.direct}) for an
 * organ where it works. A saved version never changes.
 */
@Component
public class Routes {
    Routes() {}

    /** What came of saving. */
    public sealed interface Saving {
        record Saved(Route route) implements Saving {}

        /** What is wrong with it, each a Chinese sentence with what to do. */
        record Faulty(List<String> problems) implements Saving {}
    }

    /** What is wrong with such a route; empty where it may be saved. */
    @Transactional(readOnly = true)
    public List<String> problems(String name, String subjectKind, @Nullable Long organ, List<Step> steps) {
        throw new UnsupportedOperationException();
    }

    /** Saves a new route. */
    @Transactional
    public Saving save(String name, String subjectKind, @Nullable Long organ, List<Step> steps) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves the next version of a route; for whom it is stays as it was.
     *
     * @param seenVersion the version that was edited; faulty where there is a newer one
     */
    @Transactional
    public Saving saveNext(UUID origin, int seenVersion, String name, List<Step> steps) {
        throw new UnsupportedOperationException();
    }

    /** No sign-off begins by it any more; running ones go on. */
    @Transactional
    public Saving retire(UUID origin, int seenVersion) {
        throw new UnsupportedOperationException();
    }

    /** A version by its id. */
    @Transactional(readOnly = true)
    public Optional<Route> version(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The newest version of a route that is not retired. */
    @Transactional(readOnly = true)
    public Optional<Route> newest(UUID origin) {
        throw new UnsupportedOperationException();
    }

    /** By which routes a subject of this kind can begin in this organ: the organ's own first, then those for all. */
    @Transactional(readOnly = true)
    public List<Route> current(String subjectKind, long organ) {
        throw new UnsupportedOperationException();
    }

    /** All routes that are not retired, in their newest version, by kind and name. */
    @Transactional(readOnly = true)
    public List<Route> all() {
        throw new UnsupportedOperationException();
    }

    /** Whether the present viewer may save routes for this organ (null: for all). */
    public boolean maySave(@Nullable Long organ) {
        throw new UnsupportedOperationException();
    }
}
