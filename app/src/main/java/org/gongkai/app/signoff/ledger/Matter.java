package org.gongkai.app.signoff.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;

/** A sign-off with all that its rules ask of it. */
public record Matter(
        SignOff signOff,
        Route route,
        int round,
        Map<Integer, List<UUID>> chosen,
        Set<UUID> writers,
        Set<UUID> participants,
        List<TaskRow> tasks) {
    public Optional<TaskRow> task(UUID id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public List<TaskRow> present() {
        return tasks.stream().filter(task -> task.round() == round).toList();
    }

    /** Where it stands in the route; 0 for a draft and after the end. */
    public int step() {
        return switch (signOff.state()) {
            case State.UnderWay(int step, int r) -> step;
            case State.Signed(int step, int r) -> step;
            default -> 0;
        };
    }

    /** Who gave an opinion at a step of this kind, in any round: whoever acted, and for whom. */
    public Set<UUID> hands(Step.Kind kind) {
        return done(task -> task.kind() == kind);
    }

    private Set<UUID> done(Predicate<TaskRow> wanted) {
        return tasks.stream()
                .filter(task -> task.state() == TaskRow.Life.DONE)
                .filter(wanted)
                .flatMap(task -> java.util.stream.Stream.of(
                        task.person(), task.actedBy() == null ? task.person() : task.actedBy()))
                .collect(Collectors.toSet());
    }
}
