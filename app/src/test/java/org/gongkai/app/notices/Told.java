package org.gongkai.app.notices;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People of a test's own, who tell and are told. */
record Told(JdbcClient jdbc, TransactionTemplate transaction) {
    UUID person(String mail) {
        UUID id = UUID.randomUUID();
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> transaction.execute(status -> {
                    jdbc.sql("insert into person (id, account, name, email, since) values (?, ?, '测试员', ?, ?)")
                            .params(id, "told-" + id.toString().substring(24), mail, LocalDate.of(2026, 1, 1))
                            .update();
                    return id;
                }));
    }

    void as(UUID person, Runnable act) {
        Viewers.as(
                viewer(person),
                () -> transaction.execute(status -> {
                    act.run();
                    return id();
                }));
    }

    static Viewer viewer(UUID person) {
        return Viewer.of(person, Set.of(), Set.of(), Set.of());
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
