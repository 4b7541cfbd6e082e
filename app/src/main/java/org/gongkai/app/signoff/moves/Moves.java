package org.gongkai.app.signoff.moves;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.NoSuchSignOff;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.SignOffMoved;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Ledger;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.Stopped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries an act until it is written or stopped. The one write that decides is the first one, {@code update … where id and revision};
 * where another was quicker it finds nothing, nothing was written, and the attempt looks again at what is there now. So it does before
 * it tells somebody why not: what is told must be true of what stands.
 */
@Component
public class Moves {
    private static final int PATIENCE = 100;

    private final Ledger ledger;
    private final Telling telling;
    private final ApplicationEventPublisher events;

    Moves(Ledger ledger, Telling telling, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.telling = telling;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome of(UUID signOff, Function<Matter, Change> attempt) {
        return attempt(signOff, () -> ledger.find(signOff), attempt);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome ofTask(UUID task, Function<Matter, Change> attempt) {
        return attempt(task, () -> ledger.ofTask(task), attempt);
    }

    private Outcome attempt(UUID asked, Supplier<Optional<Matter>> found, Function<Matter, Change> attempt) {
        for (int tried = 0; tried < PATIENCE; tried++) {
            var matter = found.get().orElseThrow(() -> new NoSuchSignOff(asked));
            try {
                var change = attempt.apply(matter);
                if (ledger.write(change)) {
                    return done(change);
                }
            } catch (Stopped stopped) {
                if (ledger.stands(matter.signOff())) {
                    return stopped.outcome();
                }
            }
        }
        return new Outcome.Refused("同时办理这一件的人太多，没有轮到您。", "请过一会儿再点一次。");
    }

    private Outcome done(Change change) {
        var now = change.signOff();
        telling.after(change);
        if (change.kind().moves()) {
            events.publishEvent(new SignOffMoved(now.id()));
        }
        return new Outcome.Moved(
                now, change.kind().title() + "已记录" + (change.note().isEmpty() ? "。" : "，" + change.note() + "。"));
    }

    /** What to answer to somebody whose task was closed by another act. */
    public Stopped closedAt(Matter matter, long revision, OffsetDateTime now) {
        return already(matter, ledger.deedAt(matter.signOff().id(), revision), now);
    }

    /** What to answer to somebody who saw an earlier revision, where that matters. */
    public Stopped since(Matter matter, long seen, OffsetDateTime now) {
        return already(matter, ledger.movedSince(matter.signOff().id(), seen), now);
    }

    private static Stopped already(Matter matter, Optional<Deed> deed, OffsetDateTime now) {
        return deed.map(done -> new Stopped(new Outcome.AlreadyMoved(
                        done.byName(),
                        done.kind().title(),
                        done.at(),
                        matter.signOff(),
                        Words.already(matter, done, now))))
                .orElseGet(() -> Stopped.refused("这一件已经不在您打开时的状态。", "请刷新页面后再办理。"));
    }
}
