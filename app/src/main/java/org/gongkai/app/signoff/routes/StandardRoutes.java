package org.gongkai.app.signoff.routes;

import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.ledger.RouteShelf;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the route that comes with each kind of subject on the shelf, once, before anybody needs it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StandardRoutes implements ApplicationRunner {
    private final ObjectProvider<SubjectKind> kinds;
    private final RouteShelf shelf;
    private final Rows rows;
    private final TransactionTemplate transaction;

    StandardRoutes(
            ObjectProvider<SubjectKind> kinds, RouteShelf shelf, Rows rows, PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.shelf = shelf;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.as(SystemViewer.FOUNDING, () -> {
            transaction.executeWithoutResult(status -> kinds.forEach(this::shelve));
            return null;
        });
    }

    private void shelve(SubjectKind kind) {
        var problems = RouteShape.problems(kind.standardName(), kind.standardSteps());
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the standard route of " + kind.code() + ": " + problems);
        }
        if (shelf.find(kind.standardRoute()).isEmpty()) {
            var route = new Route(
                    kind.standardRoute(),
                    kind.standardRoute(),
                    1,
                    kind.standardName(),
                    kind.code(),
                    null,
                    kind.standardSteps());
            shelf.save(route, false, rows.now(), SystemViewer.FOUNDING.viewer().name());
        }
    }
}
