package org.gongkai.app.signoff.acts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.app.signoff.ledger.TaskRow.Decision;
import org.gongkai.app.signoff.ledger.TaskRow.Life;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.signoff.rules.Choice;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Recall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 起草: what the drafter does, always as the present viewer. {@code seen} is the revision that the person saw. */
@Component
public class Drafting {
    private final Beginning beginning;
    private final Moves moves;
    private final Turns turns;
    private final Passage passage;
    private final Admission admission;
    private final Choice choice;
    private final Rows rows;

    Drafting(
            Beginning beginning,
            Moves moves,
            Turns turns,
            Passage passage,
            Admission admission,
            Choice choice,
            Rows rows) {
        this.beginning = beginning;
        this.moves = moves;
        this.turns = turns;
        this.passage = passage;
        this.admission = admission;
        this.choice = choice;
        this.rows = rows;
    }

    /**
     * Begins a sign-off as a draft that only the drafter sees. Joins the caller's transaction, so that the subject and its sign-off
     * are made together.
     *
     * @param organ one of the viewer's homes
     * @param route id of the version of a route, see {@code Routes.current}
     * @return {@link Outcome.Moved} or {@link Outcome.Refused}
     */
    @Transactional
    public Outcome begin(Subject subject, long organ, UUID route, Content content) {
        return beginning.begin(subject, organ, route, content);
    }

    /**
     * Saves a new version; one that says the same as the newest is not kept twice.
     *
     * @param why what was changed and why, or blank
     * @throws NoSuchSignOff where the viewer sees none
     */
    @Transactional
    public Outcome revise(UUID signOff, long seen, Content content, String why) {
        return moves.of(signOff, matter -> {
            var change = editing(matter, seen, Deed.Kind.REVISE).saying(why);
            admission.check(content);
            admission.words(why, null);
            if (content.hash().equals(matter.signOff().contentHash())) {
                throw new Stopped(new Outcome.Moved(matter.signOff(), "内容没有变化，没有另存一稿。"));
            }
            change.containing(content);
            change.noting("第 " + (matter.signOff().version() + 1) + " 稿");
            return change;
        });
    }

    /**
     * Hands it in: it goes to the first step of the route.
     *
     * @param chosen for each step that the drafter fills ({@link Who.Chosen}), by its place in the route, the persons
     */
    @Transactional
    public Outcome submit(UUID signOff, long seen, Map<Integer, List<UUID>> chosen) {
        return moves.of(signOff, matter -> {
            var change = editing(matter, seen, Deed.Kind.SUBMIT);
            change.choosing(choice.of(matter, chosen));
            matter.present().stream().filter(TaskRow::pending).forEach(turn -> {
                change.on(turn);
                change.close(turn, Life.DONE, Decision.AGREE);
            });
            passage.enter(change, 1);
            return change;
        });
    }

    /**
     * Takes it back to oneself while nobody at the next step has read it: the drafter, or whoever did the step before; or, while the
     * colleague has not read it, whoever passed a task on.
     */
    @Transactional
    public Outcome recall(UUID signOff, long seen) {
        return moves.of(signOff, matter -> {
            var now = rows.now();
            if (matter.signOff().revision() != seen) {
                throw moves.since(matter, seen, now);
            }
            var passed = Recall.passedOn(matter, Turns.viewer());
            if (passed.isPresent()) {
                return takenBack(matter, passed.get(), now);
            }
            var last = Recall.of(matter, Turns.viewer());
            var change = new Change(matter, Deed.Kind.RECALL, Turns.viewer(), now);
            change.forget(Recall.strangers(matter));
            change.closePending(Life.RECALLED);
            if (last.step() == 0) {
                passage.toDrafter(change, new State.Recalled(), "您已撤回，可以修改后再提交。");
                change.noting("回到起草");
            } else {
                passage.again(change, last, "您已撤回，请重新办理。");
                change.noting("回到" + matter.route().step(last.step()).name());
            }
            return change;
        });
    }

    private Change takenBack(Matter matter, Recall.Passed passed, OffsetDateTime now) {
        var change = new Change(matter, Deed.Kind.RECALL, Turns.viewer(), now);
        change.on(passed.given());
        change.concerning(passed.given().person());
        change.forget(Recall.strangers(matter, passed.given()));
        passage.takeBack(change, passed, "转交已撤回，仍由您办理。");
        change.noting("转交撤回，回到转交前的办理人");
        return change;
    }

    /** Gives it up for good; by the drafter, until it is signed. */
    @Transactional
    public Outcome withdraw(UUID signOff, long seen, String why) {
        return moves.of(signOff, matter -> {
            var now = rows.now();
            UUID drafter = turns.drafter(matter, seen, now);
            var state = matter.signOff().state();
            if (state.frozen() || state.finished()) {
                throw Stopped.refused("本件" + state.words(matter.route()) + "，不能作废。", "确需停办的，请签发人退回。");
            }
            admission.words(why, "请写明为什么作废。");
            var change = new Change(matter, Deed.Kind.WITHDRAW, drafter, now).saying(why);
            change.closePending(Life.SUPERSEDED);
            change.become(new State.Withdrawn());
            return change;
        });
    }

    private Change editing(Matter matter, long seen, Deed.Kind kind) {
        var now = rows.now();
        UUID drafter = turns.drafter(matter, seen, now);
        var state = matter.signOff().state();
        if (!state.editable()) {
            throw Stopped.refused("本件" + state.words(matter.route()) + "，内容不能再改。", "对方还没有阅读时可以撤回；已经阅读的，请对方退回。");
        }
        return new Change(matter, kind, drafter, now);
    }
}
