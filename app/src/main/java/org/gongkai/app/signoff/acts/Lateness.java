package org.gongkai.app.signoff.acts;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.TaskRow.Life;
import org.gongkai.app.signoff.moves.Telling;
import org.gongkai.app.signoff.rules.Duties;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Seat;
import org.springframework.stereotype.Component;

/** What becomes of a task that is late: the deputy has it, or else its person is reminded, once. */
@Component
class Lateness {
    private final Passage passage;
    private final Telling telling;
    private final AtWork atWork;
    private final Rows rows;

    Lateness(Passage passage, Telling telling, AtWork atWork, Rows rows) {
        this.passage = passage;
        this.telling = telling;
        this.atWork = atWork;
        this.rows = rows;
    }

    /** @throws Stopped where it is not late, or was seen to */
    Change pass(Matter matter, UUID task) {
        var now = rows.now();
        var row = matter.task(task)
                .filter(late -> late.state() == Life.OPEN && late.remindedAt() == null)
                .filter(late -> late.due() != null && late.due().isBefore(now))
                .orElseThrow(() -> Stopped.refused("已经办理，或已经处理过超时。", ""));
        UUID deputy = matter.route().step(row.step()).deputy();
        return deputy != null && takesOver(matter, row, deputy)
                ? toDeputy(matter, row, deputy, now)
                : reminder(matter, row, now);
    }

    private boolean takesOver(Matter matter, TaskRow row, UUID deputy) {
        return !row.vacant()
                && Duties.bar(matter, row.kind(), Set.of(deputy)).isEmpty()
                && matter.present().stream()
                        .noneMatch(other -> other.pending() && other.person().equals(deputy))
                && !atWork.of(Set.of(deputy)).isEmpty();
    }

    private Change toDeputy(Matter matter, TaskRow row, UUID deputy, OffsetDateTime now) {
        var change = change(matter, Deed.Kind.TIME_OUT, row, deputy, now);
        var seat = new Seat(deputy, row.person(), false, "原办理人逾期未办，由您代办。");
        passage.handOn(change, row, seat);
        change.noting("逾期未办，转由代办人办理");
        return change;
    }

    private Change reminder(Matter matter, TaskRow row, OffsetDateTime now) {
        var change = change(matter, Deed.Kind.REMIND, row, row.person(), now);
        change.put(row.reminded(now));
        change.noting("逾期未办，没有可转的代办人，已提醒");
        change.tells(telling.remind(row.person()));
        return change;
    }

    private static Change change(Matter matter, Deed.Kind kind, TaskRow row, UUID target, OffsetDateTime now) {
        var change = new Change(matter, kind, null, now);
        change.on(row);
        change.concerning(target);
        return change;
    }
}
