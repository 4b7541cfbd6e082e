package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All organs and people ever registered, for whoever brings many at once; always inside the caller's transaction. */
@Component
public class Registered {
    private final OrganStore organs;
    private final PersonStore people;

    Registered(OrganStore organs, PersonStore people) {
        this.organs = organs;
        this.people = people;
    }

    /** All organs that exist or existed. */
    public List<Organ> organs() {
        return organs.all();
    }

    public Optional<Organ> organ(long id) {
        return organs.byId(id);
    }

    /** Into which an organ was merged, or null. */
    public @Nullable Long successor(long organ) {
        return organs.successor(organ);
    }

    /**
     * A person as registered.
     *
     * @param until the last day, or null
     */
    public record Known(
            UUID id,
            String account,
            String name,
            @Nullable String officePhone,
            @Nullable String email,
            @Nullable LocalDate until) {}

    /** Everybody, also who has left. */
    public List<Known> people() {
        return people.all();
    }

    /** A post that has not ended; {@code account} is its person's. */
    public record OpenPost(String account, long organ, String title) {}

    /** The posts that last today or have no end. */
    public List<OpenPost> openPosts(LocalDate today) {
        return people.openPosts(today);
    }

    /** Many changes under one lock, which is asked for once. */
    public <T> T alone(Supplier<T> changes) {
        return organs.alone(changes);
    }

    /** Changes that the caller undoes: nobody waits for them. */
    public <T> T trying(Supplier<T> changes) {
        return organs.trying(changes);
    }
}
