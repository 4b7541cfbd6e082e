package org.gongkai.app.signoff;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.signoff.TaskRow.Decision;

/** 撤回: while nobody at the present step has read it. */
final class Recall {
    private Recall() {}

    /**
     * The task by which this person sent it on to where it is now.
     *
     * @throws Stopped where it cannot be recalled
     */
    static TaskRow of(Matter matter, UUID person) {
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

    /** Those who took part in nothing but what is recalled. */
    static Set<UUID> strangers(Matter matter) {
        var earlier = matter.tasks().stream()
                .filter(task -> task.round() != matter.round() && task.state() != TaskRow.Life.RECALLED)
                .flatMap(task -> java.util.stream.Stream.of(
                        task.person(), task.actedBy() == null ? task.person() : task.actedBy()))
                .collect(Collectors.toSet());
        return matter.present().stream()
                .map(TaskRow::person)
                .filter(person -> !earlier.contains(person) && !matter.writers().contains(person))
                .collect(Collectors.toSet());
    }
}
