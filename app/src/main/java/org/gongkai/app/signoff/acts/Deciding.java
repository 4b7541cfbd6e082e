package org.gongkai.app.signoff.acts;

import java.util.UUID;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Opinion;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow.Decision;
import org.gongkai.app.signoff.ledger.TaskRow.Life;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Taken;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Returns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理: what those do for whom it waits, or their delegates for them, always as the present viewer. {@code seen} is the revision of
 * the sign-off that the person saw; what others did beside it since then (in a parallel countersign, say) does no harm as long as
 * the task is still open. All throw {@link NoSuchSignOff} for a task that the viewer does not see.
 */
@Component
public class Deciding {
    private final Moves moves;
    private final Turns turns;
    private final Passage passage;
    private final Admission admission;
    private final Rows rows;

    Deciding(Moves moves, Turns turns, Passage passage, Admission admission, Rows rows) {
        this.moves = moves;
        this.turns = turns;
        this.passage = passage;
        this.admission = admission;
        this.rows = rows;
    }

    /** Marks the task as read; a second time nothing happens. From then on it cannot be recalled. */
    @Transactional
    public void open(UUID task) {
        moves.ofTask(task, matter -> {
            var now = rows.now();
            var turn = turns.take(matter, task, matter.signOff().revision(), now);
            if (turn.task().readAt() != null) {
                throw Stopped.refused("已经阅读过。", "");
            }
            var change = change(matter, Deed.Kind.OPEN, turn);
            change.put(turn.task().read(change.at()));
            return change;
        });
    }

    /** Agrees at a verification or countersign; at the signing, signs. */
    @Transactional
    public Outcome agree(UUID task, long seen, Opinion opinion) {
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            if (!turn.task().kind().judges()) {
                throw Stopped.refused("这个环节是" + turn.task().kind().title() + "，不是发表意见。", "请刷新页面后再办理。");
            }
            admission.check(opinion, false);
            boolean signs = turn.task().kind() == Step.Kind.SIGN;
            return decided(matter, signs ? Deed.Kind.SIGN : Deed.Kind.AGREE, turn, opinion, Decision.AGREE);
        });
    }

    /** Disagrees, at a countersign; the opinion must not be blank. When the rule cannot be met any more, it goes back to the drafter. */
    @Transactional
    public Outcome disagree(UUID task, long seen, Opinion opinion) {
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            if (turn.task().kind() != Step.Kind.COUNTERSIGN) {
                throw Stopped.refused("只有会签可以表示不同意。", "其他环节不同意的，请退回并写明意见。");
            }
            admission.check(opinion, true);
            return decided(matter, Deed.Kind.DISAGREE, turn, opinion, Decision.DISAGREE);
        });
    }

    /**
     * 退回: sends it back with an opinion, which must not be blank.
     *
     * @param step an earlier step of the route, 0 for the drafter; from a step after the signing only the signing
     */
    @Transactional
    public Outcome sendBack(UUID task, long seen, int step, Opinion opinion) {
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            if (!Returns.from(matter, turn.task().step()).contains(step)) {
                throw Stopped.refused("不能退回到这个环节。", "签发以后的环节只能退回签发人，其他环节只能退回到前面的环节。");
            }
            admission.check(opinion, true);
            var change = change(matter, Deed.Kind.RETURN, turn).saying(opinion.text());
            change.drawn(opinion.handwriting());
            change.close(turn.task(), Life.DONE, Decision.RETURN);
            change.closePending(Life.SUPERSEDED);
            if (step == 0) {
                passage.toDrafter(change, new State.Returned(), "已退回，请修改后再提交。");
                change.noting("退回拟稿人");
            } else {
                passage.enter(change, step);
                change.noting("退回" + matter.route().step(step).name());
            }
            return change;
        });
    }

    /**
     * Gives the number, at the numbering.
     *
     * @param number 文号, e.g. 高岭住建签〔2026〕12号; once for each organ
     */
    @Transactional
    public Outcome number(UUID task, long seen, String number) {
        String wanted = number.strip();
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            if (turn.task().kind() != Step.Kind.NUMBER) {
                throw Stopped.refused("现在不是编号环节。", "请刷新页面后再办理。");
            }
            if (wanted.isEmpty() || wanted.length() > 60) {
                throw Stopped.refused("文号没有填写或超过 60 字。", "请填写文号，例如：高住建签〔2026〕12号。");
            }
            admission.words(wanted, null);
            var change = change(matter, Deed.Kind.NUMBER, turn).saying(wanted);
            change.numbered(wanted);
            change.close(turn.task(), Life.DONE, Decision.AGREE);
            passage.settle(change);
            return change;
        });
    }

    /** Issues or files, at that step. */
    @Transactional
    public Outcome finish(UUID task, long seen, Opinion opinion) {
        return moves.ofTask(task, matter -> {
            var turn = turns.decide(matter, task, seen, rows.now());
            admission.check(opinion, false);
            return switch (turn.task().kind()) {
                case ISSUE -> decided(matter, Deed.Kind.ISSUE, turn, opinion, Decision.AGREE);
                case FILE -> decided(matter, Deed.Kind.FILE, turn, opinion, Decision.AGREE);
                default -> throw Stopped.refused("现在不是印发或办结环节。", "请刷新页面后再办理。");
            };
        });
    }

    private Change decided(Matter matter, Deed.Kind kind, Taken turn, Opinion opinion, Decision decision) {
        var change = change(matter, kind, turn).saying(opinion.text());
        change.drawn(opinion.handwriting());
        change.close(turn.task(), Life.DONE, decision);
        passage.settle(change);
        return change;
    }

    private Change change(Matter matter, Deed.Kind kind, Taken turn) {
        var change = new Change(matter, kind, turn.actor(), rows.now());
        change.onBehalfOf(turn.onBehalfOf());
        change.on(turn.task());
        return change;
    }
}
