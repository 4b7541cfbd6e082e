package org.gongkai.app.signoff.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.ledger.RouteShelf;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审签路线. How an organ's matters go is business: saved by the OGI office ({@code disclosure.direct}) for its own organ and those
 * below it, never by an administrator. What is for all organs comes with the program. A saved version never changes.
 */
@Component
public class Routes {
    private final RouteShelf shelf;
    private final RouteRules rules;
    private final HardStop hardStop;
    private final Journal journal;
    private final Rows rows;

    Routes(RouteShelf shelf, RouteRules rules, HardStop hardStop, Journal journal, Rows rows) {
        this.shelf = shelf;
        this.rules = rules;
        this.hardStop = hardStop;
        this.journal = journal;
        this.rows = rows;
    }

    /** What came of saving. */
    public sealed interface Saving {
        record Saved(Route route) implements Saving {}

        /** What is wrong with it, each a Chinese sentence with what to do. */
        record Faulty(List<String> problems) implements Saving {}
    }

    /** What is wrong with such a route; empty where it may be saved. */
    @Transactional(readOnly = true)
    public List<String> problems(String name, String subjectKind, @Nullable Long organ, List<Step> steps) {
        return rules.problems(name, subjectKind, organ, steps);
    }

    /** Saves a new route. */
    @Transactional
    public Saving save(String name, String subjectKind, @Nullable Long organ, List<Step> steps) {
        UUID id = UUID.randomUUID();
        return keep(new Route(id, id, 1, name.strip(), subjectKind, organ, List.copyOf(steps)), false);
    }

    /**
     * Saves the next version of a route; for whom it is stays as it was.
     *
     * @param seenVersion the version that was edited; faulty where there is a newer one
     */
    @Transactional
    public Saving saveNext(UUID origin, int seenVersion, String name, List<Step> steps) {
        return next(origin, seenVersion, name, steps, false);
    }

    /** No sign-off begins by it any more; running ones go on. */
    @Transactional
    public Saving retire(UUID origin, int seenVersion) {
        var newest = shelf.newest(origin);
        if (newest.isEmpty()) {
            return faulty("没有这条路线，或已停用。请刷新页面。");
        }
        return next(origin, seenVersion, newest.get().name(), newest.get().steps(), true);
    }

    private Saving next(UUID origin, int seen, String name, List<Step> steps, boolean retired) {
        var newest = shelf.newest(origin);
        if (newest.isEmpty()) {
            return faulty("没有这条路线，或已停用。请刷新页面。");
        }
        var old = newest.get();
        if (old.version() != seen) {
            return faulty("这条路线已由别人改成第 " + old.version() + " 版。请刷新页面，在新版上修改。");
        }
        return keep(
                new Route(
                        UUID.randomUUID(),
                        origin,
                        seen + 1,
                        name.strip(),
                        old.subjectKind(),
                        old.organ(),
                        List.copyOf(steps)),
                retired);
    }

    private Saving keep(Route route, boolean retired) {
        if (!maySave(route.organ())) {
            return faulty("您不能修改这条路线。请联系本机关或上级机关的公开办。");
        }
        hardStop.check("审签路线", route.name());
        route.steps().forEach(step -> hardStop.check("审签路线", step.name()));
        var problems = retired
                ? List.<String>of()
                : rules.problems(route.name(), route.subjectKind(), route.organ(), route.steps());
        if (!problems.isEmpty()) {
            return new Saving.Faulty(problems);
        }
        if (!shelf.save(route, retired, rows.now(), Viewers.required().name())) {
            return faulty("别人刚保存了同一版。请刷新页面，在新版上修改。");
        }
        journal.write(Act.of(
                        retired ? "signoff.retire-route" : "signoff.save-route",
                        retired ? "停用审签路线" : "保存审签路线",
                        "route",
                        route.origin())
                .with("version", route.version()));
        return new Saving.Saved(route);
    }

    private static Saving faulty(String problem) {
        return new Saving.Faulty(List.of(problem));
    }

    /** A version by its id. */
    @Transactional(readOnly = true)
    public Optional<Route> version(UUID id) {
        return shelf.find(id);
    }

    /** The newest version of a route that is not retired. */
    @Transactional(readOnly = true)
    public Optional<Route> newest(UUID origin) {
        return shelf.newest(origin);
    }

    /** By which routes a subject of this kind can begin in this organ: the organ's own first, then those for all. */
    @Transactional(readOnly = true)
    public List<Route> current(String subjectKind, long organ) {
        return shelf.newest(subjectKind, organ, null);
    }

    /** All routes that are not retired, in their newest version, by kind and name. */
    @Transactional(readOnly = true)
    public List<Route> all() {
        return shelf.newest(null, null, null);
    }

    /** Whether the present viewer may save routes for this organ (null: for all). */
    public boolean maySave(@Nullable Long organ) {
        var viewer = Viewers.required();
        return organ != null
                && viewer.may("disclosure.direct")
                && viewer.organs().contains(organ);
    }
}
