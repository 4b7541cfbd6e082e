package org.gongkai.app.signoff.rules;

import java.util.UUID;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.TaskRow;

/** 减签: who may take a task from whom. */
public final class Removal {
    private Removal() {}

    public static boolean allowed(Matter matter, TaskRow row, UUID person) {
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
