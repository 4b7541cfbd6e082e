package org.gongkai.app.signoff.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.signoff.Step;
import org.jspecify.annotations.Nullable;

/** A task as it is kept, over its whole life; see {@code Task} in {@code sheets} for what the columns mean. */
public record TaskRow(
        UUID id,
        UUID signOff,
        int step,
        int round,
        Step.Kind kind,
        UUID person,
        Life state,
        @Nullable UUID after,
        @Nullable UUID addedBy,
        @Nullable UUID insteadOf,
        boolean vacant,
        String reason,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime due,
        @Nullable OffsetDateTime readAt,
        @Nullable OffsetDateTime remindedAt,
        @Nullable UUID actedBy,
        @Nullable Decision decision,
        @Nullable OffsetDateTime closedAt,
        @Nullable Long closedRevision) {
    public enum Life {
        /** Waits for the person. */
        OPEN,
        /** Waits for another task first. */
        HELD,
        /** The person, or a delegate, has decided. */
        DONE,
        /** Not needed any more: the step was done, or the whole was withdrawn. */
        SUPERSEDED,
        REMOVED,
        /** Another has it now: deputy, colleague, or whoever was appointed. */
        HANDED_ON,
        /** The person, or a delegate, has passed it on to a colleague. */
        PASSED_ON,
        /** Taken back unread. */
        RECALLED
    }

    public enum Decision {
        AGREE,
        DISAGREE,
        RETURN
    }

    public boolean pending() {
        return state == Life.OPEN || state == Life.HELD;
    }

    /** Whether it counts where the step is tallied. */
    public boolean counts() {
        return pending() || state == Life.DONE;
    }

    public boolean did(Decision wanted) {
        return state == Life.DONE && decision == wanted;
    }

    TaskRow closed(Life end, @Nullable UUID by, @Nullable Decision what, OffsetDateTime at, long revision) {
        return new TaskRow(
                id,
                signOff,
                step,
                round,
                kind,
                person,
                end,
                after,
                addedBy,
                insteadOf,
                vacant,
                reason,
                givenAt,
                due,
                readAt,
                remindedAt,
                by,
                what,
                at,
                revision);
    }

    public TaskRow heldBy(UUID other) {
        return with(Life.HELD, other, readAt, remindedAt);
    }

    public TaskRow released() {
        return with(Life.OPEN, null, readAt, remindedAt);
    }

    public TaskRow read(OffsetDateTime at) {
        return with(state, after, at, remindedAt);
    }

    /** The same limit for whoever has it next: passing on wins no time. */
    public TaskRow dueAt(@Nullable OffsetDateTime limit) {
        return new TaskRow(
                id,
                signOff,
                step,
                round,
                kind,
                person,
                state,
                after,
                addedBy,
                insteadOf,
                vacant,
                reason,
                givenAt,
                limit,
                readAt,
                remindedAt,
                actedBy,
                decision,
                closedAt,
                closedRevision);
    }

    public TaskRow reminded(OffsetDateTime at) {
        return with(state, after, readAt, at);
    }

    private TaskRow with(
            Life now, @Nullable UUID waitsFor, @Nullable OffsetDateTime read, @Nullable OffsetDateTime told) {
        return new TaskRow(
                id,
                signOff,
                step,
                round,
                kind,
                person,
                now,
                waitsFor,
                addedBy,
                insteadOf,
                vacant,
                reason,
                givenAt,
                due,
                read,
                told,
                actedBy,
                decision,
                closedAt,
                closedRevision);
    }
}
