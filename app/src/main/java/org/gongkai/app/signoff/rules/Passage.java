package org.gongkai.app.signoff.rules;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.signoff.Limit;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.TaskRow;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries a change on: is the step done, and where does it go then? */
@Component
public class Passage {
    private final Seats seats;
    private final java.time.Clock clock;

    Passage(Seats seats, java.time.Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /** After something was decided, removed or handed on at the present step. */
    public void settle(Change change) {
        release(change);
        int place = change.step();
        Step step = change.before().route().step(place);
        var tally = Tally.of(step, change.present());
        if (tally.passed()) {
            change.closePending(TaskRow.Life.SUPERSEDED);
            enter(change, place + 1);
        } else if (tally.failed()) {
            change.closePending(TaskRow.Life.SUPERSEDED);
            toDrafter(change, new State.Returned(), tally.words() + "，退回拟稿人。");
            change.noting(step.name() + "未通过：" + tally.words() + "，退回拟稿人");
        }
    }

    /** Who waited for somebody that has acted, or is not asked any more, is next. */
    private static void release(Change change) {
        for (TaskRow row : change.present()) {
            if (row.state() == TaskRow.Life.HELD
                    && change.present().stream()
                            .noneMatch(other -> other.id().equals(row.after()) && other.pending())) {
                change.put(row.released());
            }
        }
    }

    /** Goes to a step; one for which nobody is asked is left out; after the last it is over. */
    public void enter(Change change, int from) {
        var route = change.before().route();
        for (int place = from; place < route.steps().size(); place++) {
            var asked = seats.at(change.after(), place);
            if (!asked.isEmpty()) {
                arrive(change, place, asked);
                return;
            }
        }
        State over = route.steps().getLast().kind() == Step.Kind.ISSUE ? new State.Issued() : new State.Filed();
        change.become(over);
        change.noting(over.words(route));
    }

    private void arrive(Change change, int place, List<Seat> asked) {
        Step step = change.before().route().step(place);
        int round = change.nextRound();
        change.become(step.kind().afterSigning() ? new State.Signed(place, round) : new State.UnderWay(place, round));
        change.noting("转到" + step.name());
        for (Seat seat : asked) {
            change.give(task(change, place, seat, null, null));
        }
    }

    /** Back to the drafter, whose turn it is again. */
    public void toDrafter(Change change, State state, String reason) {
        change.nextRound();
        change.become(state);
        change.give(task(change, 0, new Seat(change.drafter(), null, false, reason), null, null));
    }

    /** Another has the task from now on; who waited for it waits for the new one. */
    public void handOn(Change change, TaskRow row, Seat seat) {
        change.close(row, TaskRow.Life.HANDED_ON, null);
        instead(change, row, task(change, row.step(), seat, row.after(), row.addedBy()));
    }

    /** The same, where the person does it; the limit stays. */
    public void passOn(Change change, TaskRow row, Seat seat) {
        change.close(row, TaskRow.Life.PASSED_ON, null);
        instead(
                change,
                row,
                task(change, row.step(), seat, row.after(), row.addedBy()).dueAt(row.due()));
    }

    /** Back to whoever passed it on. */
    public void takeBack(Change change, Recall.Passed passed, String reason) {
        TaskRow mine = passed.mine();
        change.close(passed.given(), TaskRow.Life.RECALLED, null);
        var seat = new Seat(mine.person(), mine.insteadOf(), false, reason);
        var again = task(change, mine.step(), seat, passed.given().after(), mine.addedBy())
                .dueAt(mine.due());
        instead(change, passed.given(), again);
    }

    private static void instead(Change change, TaskRow row, TaskRow taken) {
        change.give(taken);
        change.present().stream()
                .filter(other -> row.id().equals(other.after()) && other.state() == TaskRow.Life.HELD)
                .forEach(other -> change.put(other.heldBy(taken.id())));
    }

    /** Back to whoever did the step, and to nobody else. */
    public void again(Change change, TaskRow done, String reason) {
        int round = change.nextRound();
        change.become(
                done.kind().afterSigning()
                        ? new State.Signed(done.step(), round)
                        : new State.UnderWay(done.step(), round));
        change.give(task(change, done.step(), new Seat(done.person(), done.insteadOf(), false, reason), null, null));
    }

    public TaskRow task(Change change, int place, Seat seat, @Nullable UUID after, @Nullable UUID addedBy) {
        return task(
                change.before().signOff().id(),
                change.before().route().step(place),
                place,
                change.round(),
                seat,
                after,
                addedBy,
                change.at());
    }

    TaskRow task(
            UUID signOff,
            Step step,
            int place,
            int round,
            Seat seat,
            @Nullable UUID after,
            @Nullable UUID addedBy,
            OffsetDateTime at) {
        ZonedDateTime given = at.atZoneSameInstant(clock.getZone());
        Limit limit = step.limit();
        return new TaskRow(
                UUID.randomUUID(),
                signOff,
                place,
                round,
                step.kind(),
                seat.person(),
                after == null ? TaskRow.Life.OPEN : TaskRow.Life.HELD,
                after,
                addedBy,
                seat.insteadOf(),
                seat.vacant(),
                seat.reason(),
                at,
                limit == null ? null : limit.due(given, WorkingDays.latest()).toOffsetDateTime(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
