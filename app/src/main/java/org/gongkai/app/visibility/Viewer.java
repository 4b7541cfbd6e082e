package org.gongkai.app.visibility;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As whom a transaction looks and acts.
 *
 * @param name what the journal calls the viewer: {@code person:UUID}, {@code system:NAME} or {@code public}
 * @param person the person, or null for the program's own work and for the public
 * @param organs the organs of which this viewer sees everything but drafts (as a leader or supervisor does)
 * @param homes the organs for which this viewer works, and may begin matters
 * @param grants what else this viewer may do, in the words that the policies use, e.g. {@code journal.read}
 */
public record Viewer(
        String name, @Nullable UUID person, SortedSet<Long> organs, SortedSet<Long> homes, SortedSet<String> grants) {
    /** Anybody on the street: sees what is published. */
    public static final Viewer PUBLIC = new Viewer("public", null, Set.of(), Set.of(), Set.of());

    public Viewer(String name, @Nullable UUID person, Set<Long> organs, Set<Long> homes, Set<String> grants) {
        this(name, person, new TreeSet<>(organs), new TreeSet<>(homes), new TreeSet<>(grants));
    }

    /** A person who has signed in. */
    public static Viewer of(UUID person, Set<Long> organs, Set<Long> homes, Set<String> grants) {
        return new Viewer("person:" + person, person, organs, homes, grants);
    }

    /** The organs whose records this viewer sees: the homes, and those of which everything is seen. */
    public SortedSet<Long> seen() {
        var seen = new TreeSet<>(organs);
        seen.addAll(homes);
        return seen;
    }

    public boolean sees(long organ) {
        return organs.contains(organ) || homes.contains(organ);
    }

    public boolean may(String grant) {
        return grants.contains(grant);
    }
}
