package org.gongkai.app.signoff.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.TaskRow.Decision;

/** 撤回: while nobody at the present step has read it; what was passed on, while the colleague has not. */
public final class Recall {
    private Recall() {}

    /**
     * The task by which this person sent it on to where it is now.
     *
     * @throws Stopped where it cannot be recalled
     */
    public static TaskRow of(Matter matter, UUID person) {
        if (matter.step() == 0) {
            throw Stopped.refused("本件没有在别人手上。", "不用撤回。");
        }
        var last = matter.tasks().stream()
                .filter(task -> task.round() == matter.round() - 1)
                .filter(task -> task.state() == TaskRow.Life.DONE)
                .max(Comparator.comparing(Recall::revision))
                .orElseThrow(() -> Stopped.refused("本件不是由您转到这一步的。", "请联系现在的办理人退回。"));
        if (!person.equals(last.actedBy())) {
            throw Stopped.refused("本件不是由您转到这一步的。", "请联系现在的办理人退回。");
        }
        if (last.kind() == Step.Kind.COUNTERSIGN || !last.did(Decision.AGREE)) {
            throw Stopped.refused("会签和退回不能撤回。", "请联系现在的办理人退回。");
        }
        if (matter.present().stream().anyMatch(task -> task.readAt() != null || task.closedRevision() != null)) {
            throw Stopped.refused("下一环节已经有人阅读或办理，不能撤回。", "请联系对方退回。");
        }
        return last;
    }

    private static long revision(TaskRow task) {
        return task.closedRevision() == null ? 0 : task.closedRevision();
    }

    /**
     * A task that was passed on in the present round, and the one that the colleague has for it.
     *
     * @param mine as it was when it was passed on
     * @param given open and unread
     */
    public record Passed(TaskRow mine, TaskRow given) {}

    /** What this person passed on last, as long as the colleague has not read it. */
    public static Optional<Passed> passedOn(Matter matter, UUID person) {
        return matter.present().stream()
                .filter(task -> task.state() == TaskRow.Life.PASSED_ON && person.equals(task.actedBy()))
                .sorted(Comparator.comparing(Recall::revision).reversed())
                .flatMap(mine -> matter.present().stream()
                        .filter(given -> given.pending()
                                && given.readAt() == null
                                && given.givenAt().equals(mine.closedAt())
                                && mine.person().equals(given.insteadOf()))
                        .map(given -> new Passed(mine, given)))
                .findFirst();
    }

    /** Those who took part in nothing but what is recalled. */
    public static Set<UUID> strangers(Matter matter) {
        return strangers(matter, matter.present());
    }

    /** The same of one task. */
    public static Set<UUID> strangers(Matter matter, TaskRow recalled) {
        return strangers(matter, List.of(recalled));
    }

    private static Set<UUID> strangers(Matter matter, List<TaskRow> recalled) {
        var earlier = matter.tasks().stream()
                .filter(task -> !recalled.contains(task) && task.state() != TaskRow.Life.RECALLED)
                .flatMap(task -> java.util.stream.Stream.of(
                        task.person(), task.actedBy() == null ? task.person() : task.actedBy()))
                .collect(Collectors.toSet());
        return recalled.stream()
                .map(TaskRow::person)
                .filter(person -> !earlier.contains(person) && !matter.writers().contains(person))
                .collect(Collectors.toSet());
    }
}
