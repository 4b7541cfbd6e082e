package org.gongkai.app.signoff.acts;

import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.AtWork;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.TaskRow.Life;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Taken;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.signoff.rules.Duties;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Removal;
import org.gongkai.app.signoff.rules.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 加签、减签、指定办理人: who acts at a step, changed on the way. */
@Component
public class Signers {
    private static final int MOST = 50;

    private final Moves moves;
    private final Turns turns;
    private final Passage passage;
    private final Admission admission;
    private final AtWork atWork;
    private final Rows rows;

    Signers(Moves moves, Turns turns, Passage passage, Admission admission, AtWork atWork, Rows rows) {
        this.moves = moves;
        this.turns = turns;
        this.passage = passage;
        this.admission = admission;
        this.atWork = atWork;
        this.rows = rows;
    }

    /** When an added signer acts. */
    public enum Turn {
        BEFORE_ME,
        AFTER_ME
    }

    /** 加签: asks one more person, before or after oneself; by whoever has the task. */
    @Transactional
    public Outcome add(UUID task, long seen, UUID person, Turn when, String why) {
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            if (!turn.task().kind().judges()) {
                throw Stopped.refused("只有核稿、会签和签发可以加签。", "这个环节请直接办理。");
            }
            admission.words(why, null);
            fit(matter, turn.task(), person);
            var change = change(matter, Deed.Kind.ADD, turn, person).saying(why);
            var seat =
                    new Seat(person, null, false, "加签，请您" + turn.task().kind().title() + "。");
            UUID mine = turn.task().id();
            var added = passage.task(
                    change,
                    turn.task().step(),
                    seat,
                    when == Turn.AFTER_ME ? mine : null,
                    turn.task().person());
            change.give(added);
            if (when == Turn.BEFORE_ME) {
                change.put(turn.task().heldBy(added.id()));
            }
            change.noting(when == Turn.BEFORE_ME ? "在其之前办理" : "在其之后办理");
            return change;
        });
    }

    /**
     * 减签: takes the task from a signer who has not acted. An added signer: by whoever added, or the drafter; a chosen countersigner:
     * by the drafter. Never the last one of a step.
     */
    @Transactional
    public Outcome remove(UUID task, long seen, String why) {
        return moves.ofTask(task, matter -> {
            var now = rows.now();
            var row = matter.task(task).orElseThrow(() -> new NoSuchSignOff(task));
            Long closed = row.closedRevision();
            if (closed != null) {
                throw moves.closedAt(matter, closed, now);
            }
            UUID actor = Turns.viewer();
            if (!Removal.allowed(matter, row, actor)) {
                throw Stopped.refused("您不能减去这位办理人。", "加签的人由加签者或拟稿人减去，会签单位由拟稿人减去，且至少保留一位。");
            }
            admission.words(why, "请写明为什么减签。");
            var change = new Change(matter, Deed.Kind.REMOVE, actor, now).saying(why);
            change.on(row);
            change.concerning(row.person());
            change.close(row, Life.REMOVED, null);
            passage.settle(change);
            return change;
        });
    }

    /** 指定办理人: fills a seat that nobody holds; by whoever has the vacant task. */
    @Transactional
    public Outcome appoint(UUID task, long seen, UUID person, String why) {
        return moves.ofTask(task, matter -> {
            var turn = turns.take(matter, task, seen, rows.now());
            var row = turn.task();
            if (!row.vacant()) {
                throw Stopped.refused("这个环节有办理人，不用指定。", "要请别人一起看，请用加签。");
            }
            admission.words(why, null);
            fit(matter, row, person);
            var change = change(matter, Deed.Kind.APPOINT, turn, person).saying(why);
            passage.handOn(change, row, new Seat(person, row.insteadOf(), false, "由公开办指定您办理。"));
            change.noting("由指定的人办理");
            return change;
        });
    }

    private void fit(Matter matter, TaskRow row, UUID person) {
        String bar = Duties.bar(matter, row.kind(), Set.of(person));
        if (!bar.isEmpty()) {
            throw Stopped.refused(bar, "请另选一位。");
        }
        if (atWork.of(Set.of(person)).isEmpty()) {
            throw Stopped.refused("这位同事已离任，或不办理业务。", "请另选一位。");
        }
        var pending = matter.present().stream().filter(TaskRow::pending).toList();
        if (pending.stream().anyMatch(task -> task.person().equals(person) && !task.vacant())) {
            throw Stopped.refused("这位同事已经在这个环节办理。", "请另选一位。");
        }
        if (pending.size() >= MOST) {
            throw Stopped.refused("这个环节已有 " + MOST + " 人。", "请等有人办理后再加。");
        }
    }

    private Change change(Matter matter, Deed.Kind kind, Taken turn, UUID target) {
        var change = new Change(matter, kind, turn.actor(), rows.now());
        change.onBehalfOf(turn.onBehalfOf());
        change.on(turn.task());
        change.concerning(target);
        return change;
    }
}
