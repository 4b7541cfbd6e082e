package org.gongkai.app.signoff.moves;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.ledger.DelegationStore;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.rules.Duties;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;

/** Whether it is the viewer's turn, and what to say where it is not. */
@Component
public class Turns {
    private final DelegationStore delegations;
    private final Moves moves;

    Turns(DelegationStore delegations, Moves moves) {
        this.delegations = delegations;
        this.moves = moves;
    }

    /** The person who acts now. */
    public static UUID viewer() {
        return Objects.requireNonNull(Viewers.required().person(), "only a person acts here");
    }

    /**
     * The viewer's turn at a task that is open.
     *
     * @throws Stopped where somebody was quicker, or it is another's turn
     */
    public Taken take(Matter matter, UUID id, long seen, OffsetDateTime now) {
        var task = matter.task(id).orElseThrow(() -> new NoSuchSignOff(id));
        UUID actor = Turns.viewer();
        boolean own = task.person().equals(actor);
        if (!own && !delegations.principalsOf(actor).contains(task.person())) {
            throw Stopped.refused("这一件不是等您办理的。", "如果是代人办理，请本人先在“我的委托”里委托给您。");
        }
        if (seen > matter.signOff().revision()) {
            throw Stopped.refused("页面上的内容和系统里的不一致。", "请刷新页面后再办理。");
        }
        Long closed = task.closedRevision();
        if (closed != null) {
            throw moves.closedAt(matter, closed, now);
        }
        if (task.state() == TaskRow.Life.HELD) {
            throw Stopped.refused("这一件要等加签的人先办理。", "对方办理后会再提醒您。");
        }
        return new Taken(task, actor, own ? null : task.person());
    }

    /** The same where one is to decide: the seat is filled, and duty does not forbid it. */
    public Taken decide(Matter matter, UUID id, long seen, OffsetDateTime now) {
        var turn = take(matter, id, seen, now);
        if (turn.task().vacant()) {
            throw Stopped.refused("这个环节还没有办理人，您只能指定办理人。", "请先指定一位。");
        }
        if (turn.task().step() == 0) {
            throw Stopped.refused("这一件还是草稿。", "请由拟稿人提交。");
        }
        String bar = Duties.bar(matter, turn.task().kind(), turn.people());
        if (!bar.isEmpty()) {
            throw Stopped.refused(bar, turn.onBehalfOf() == null ? "请退回或转交给同事办理。" : "请由委托人本人办理，或另行委托。");
        }
        return turn;
    }

    /**
     * The viewer as the drafter, at the revision that he or she saw.
     *
     * @throws Stopped where it has moved since, or another drafts it
     */
    public UUID drafter(Matter matter, long seen, OffsetDateTime now) {
        UUID actor = Turns.viewer();
        if (!matter.signOff().drafter().equals(actor)) {
            throw Stopped.refused("只有拟稿人可以这样做。", "请联系拟稿人。");
        }
        if (matter.signOff().revision() != seen) {
            throw moves.since(matter, seen, now);
        }
        return actor;
    }
}
