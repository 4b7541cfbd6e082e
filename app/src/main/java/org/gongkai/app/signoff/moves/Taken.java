package org.gongkai.app.signoff.moves;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's turn at a task, own or a principal's.
 *
 * @param onBehalfOf the principal for whom a delegate acts, or null
 */
public record Taken(TaskRow task, UUID actor, @Nullable UUID onBehalfOf) {
    /** Whom duty must allow: whoever acts, and for whom. */
    Set<UUID> people() {
        var people = new HashSet<>(List.of(actor, task.person()));
        if (onBehalfOf != null) {
            people.add(onBehalfOf);
        }
        return people;
    }
}
