package org.gongkai.app.signoff.acts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.Subject;
import org.gongkai.app.signoff.ledger.ActStore;
import org.gongkai.app.signoff.ledger.Change;
import org.gongkai.app.signoff.ledger.Ledger;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.signoff.ledger.RouteShelf;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.Stopped;
import org.gongkai.app.signoff.ledger.VersionStore;
import org.gongkai.app.signoff.moves.Admission;
import org.gongkai.app.signoff.moves.Telling;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.signoff.rules.Passage;
import org.gongkai.app.signoff.rules.Seat;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;

/** A new sign-off, with its first version. */
@Component
class Beginning {
    private final Ledger ledger;
    private final ActStore acts;
    private final RouteShelf routes;
    private final VersionStore versions;
    private final Passage passage;
    private final Admission admission;
    private final Telling telling;
    private final Rows rows;

    Beginning(
            Ledger ledger,
            ActStore acts,
            RouteShelf routes,
            VersionStore versions,
            Passage passage,
            Admission admission,
            Telling telling,
            Rows rows) {
        this.ledger = ledger;
        this.acts = acts;
        this.routes = routes;
        this.versions = versions;
        this.passage = passage;
        this.admission = admission;
        this.telling = telling;
        this.rows = rows;
    }

    Outcome begin(Subject subject, long organ, UUID routeId, Content content) {
        try {
            telling.kind(subject.kind());
            admission.check(content);
            return new Outcome.Moved(begun(subject, organ, route(subject, organ, routeId), content), "草稿已保存。");
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private Route route(Subject subject, long organ, UUID id) {
        if (!Viewers.required().homes().contains(organ)) {
            throw Stopped.refused("您不在这个机关办理业务。", "请换到您任职的机关起草。");
        }
        return routes.find(id)
                .filter(route -> route.subjectKind().equals(subject.kind()))
                .filter(route -> route.organ() == null || route.organ() == organ)
                .filter(route -> routes.newest(route.origin()).isPresent())
                .orElseThrow(() -> Stopped.refused("这条审签路线不能用在这里，或已停用。", "请另选一条路线。"));
    }

    private SignOff begun(Subject subject, long organ, Route route, Content content) {
        var now = rows.now();
        UUID drafter = Turns.viewer();
        UUID id = UUID.randomUUID();
        // one before the first revision: the act of beginning makes it
        var unborn = new SignOff(
                id,
                subject,
                organ,
                drafter,
                route.id(),
                content.title(),
                new State.Drafting(),
                0,
                1,
                content.hash(),
                null,
                now,
                now);
        var change = new Change(
                new Matter(unborn, route, 1, Map.of(), Set.of(drafter), Set.of(drafter), List.of()),
                Deed.Kind.BEGIN,
                drafter,
                now);
        var seat = new Seat(drafter, null, false, "您的草稿，还没有提交。");
        ledger.begin(change.signOff(), passage.task(change, 0, seat, null, null));
        versions.keep(id, 1, content, content.hash(), drafter, now, "");
        acts.add(change);
        return change.signOff();
    }
}
