package org.gongkai.app.files;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Folders that hold files, to try files on: seen by their owner and by the leaders of their organ. */
@TestComponent
public class Folders {
    public static final String KIND = "try-out";
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Folders(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public static Viewer person() {
        return Viewer.of(UUID.randomUUID(), Set.of(), Set.of(), Set.of());
    }

    public static Viewer leaderOf(long organ) {
        return Viewer.of(UUID.randomUUID(), Set.of(organ), Set.of(), Set.of());
    }

    public UUID make(Viewer owner, long organ, String title) {
        UUID id = UUID.randomUUID();
        Viewers.as(
                owner,
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into try_out_folder (id, title, body, organ, owner, dated)
                        values (:id, :title, '', :organ, :owner, :dated)""")
                        .param("id", id)
                        .param("title", title)
                        .param("organ", organ)
                        .param("owner", owner.person())
                        .param("dated", LocalDate.of(2026, 3, 27))
                        .update()));
        return id;
    }
}
