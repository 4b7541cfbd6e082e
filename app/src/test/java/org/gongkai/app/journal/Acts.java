package org.gongkai.app.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Heads;
import org.gongkai.proof.JournalCheck;
import org.gongkai.proof.JournalTables;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who do things, the sealing of what they did, and a look at it past all policies. */
final class Acts {
    static final Viewer WANG = Viewer.of(new UUID(7, 1), Set.of(), Set.of(1L), Set.of());
    static final Viewer AUDITOR = Viewer.of(new UUID(7, 2), Set.of(), Set.of(), Set.of("journal.read"));

    private final Journal journal;
    private final Sealing sealing;
    private final JournalKeys keys;
    private final TransactionTemplate transaction;
    private final FlywayConnectionDetails owner;

    Acts(
            Journal journal,
            Sealing sealing,
            JournalKeys keys,
            PlatformTransactionManager transactions,
            FlywayConnectionDetails owner) {
        this.journal = journal;
        this.sealing = sealing;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.owner = owner;
    }

    /** So many acts of one person on a memo, each in a transaction of its own. */
    List<UUID> done(String memo, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var act = Act.of("memo.edit", "修改", "memo", memo)
                    .under(Article.of(Instrument.OGI, 33, 2))
                    .with("n", i);
            ids.add(Viewers.as(WANG, () -> transaction.execute(status -> journal.write(act))));
        }
        return ids;
    }

    /** Until nothing waits: the running program seals as well, and whoever comes second has nothing to do. */
    int seal() {
        int sealed = 0;
        do {
            sealed += Viewers.as(SystemViewer.JOURNAL_SEALING, sealing::sealAll);
        } while (waiting() > 0);
        return sealed;
    }

    private long waiting() {
        try (Connection connection = asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from journal_waiting")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T as(Viewer viewer, java.util.function.Supplier<T> work) {
        return Viewers.as(viewer, () -> transaction.execute(status -> work.get()));
    }

    /** As the owner of the tables, in a transaction of one snapshot. */
    Connection asOwner() throws SQLException {
        Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    List<Finding> findings(Connection connection, List<Heads> published) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        JournalCheck.run(new JournalTables(connection), keys.ring(), published, findings::add);
        return findings;
    }

    JournalKeys keys() {
        return keys;
    }
}
