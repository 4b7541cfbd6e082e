package org.gongkai.app.signoff;

import java.util.UUID;

/** 减签: who may take a task from whom. */
final class Removal {
    private Removal() {}

    static boolean allowed(Matter matter, TaskRow row, UUID person) {
        if (!row.pending() || row.step() == 0) {
            return false;
        }
        boolean drafts = person.equals(matter.signOff().drafter());
        if (row.addedBy() != null) {
            return drafts || person.equals(row.addedBy());
        }
        boolean chosen = row.kind() == Step.Kind.COUNTERSIGN
                && matter.route().step(row.step()).who() instanceof Who.Chosen;
        return drafts && chosen && othersCount(matter, row);
    }

    private static boolean othersCount(Matter matter, TaskRow row) {
        return matter.present().stream().anyMatch(other -> !other.id().equals(row.id()) && other.counts());
    }
}
