package org.gongkai.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.app.RunningProgram;
import org.gongkai.proof.Head;
import org.gongkai.proof.Heads;
import org.gongkai.proof.JournalTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A thousand random manipulations by somebody who owns the tables: each is found, what was touched is named, and nothing else
 * is. On a copy of the tables, each undone after it was looked for.
 */
@RunningProgram
class TamperingTests {
    private static final int TRIES = 1000;

    private final Acts acts;
    private final Sealing sealing;

    TamperingTests(
            @Autowired Journal journal,
            @Autowired Sealing sealing,
            @Autowired JournalKeys keys,
            @Autowired PlatformTransactionManager transactions,
            @Autowired FlywayConnectionDetails owner) {
        this.sealing = sealing;
        acts = new Acts(journal, sealing, keys, transactions, owner);
    }

    @Test
    void everyManipulationIsFoundAndNamed() throws SQLException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var done = new TreeMap<String, Integer>();
        var entries = acts.done("tampering", 5 * TamperedCopy.BATCH + 8);
        try (Connection connection = acts.asOwner()) {
            var copy = new TamperedCopy(connection, random, sealing, entries);
            List<Heads> remembered = remembered(connection);
            assertThat(acts.findings(connection, remembered)).isEmpty();
            for (int n = 0; n < TRIES; n++) {
                var savepoint = connection.setSavepoint();
                var tampering = Tampering.values()[n % Tampering.values().length];
                var touched = tampering.with(copy);
                var findings = acts.findings(connection, remembered);
                assertThat(touched.unnamedIn(findings))
                        .as("%s, seed %d, try %d, found %s", tampering, seed, n, findings)
                        .isEmpty();
                assertThat(touched.wronglyNamedIn(findings))
                        .as("%s, seed %d, try %d", tampering, seed, n)
                        .isEmpty();
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
                done.merge(tampering.name(), 1, Integer::sum);
            }
            connection.rollback();
        }
        assertThat(done).hasSize(Tampering.values().length);
    }

    private List<Heads> remembered(Connection connection) throws SQLException {
        Head head = new JournalTables(connection).lastHead().orElseThrow();
        return List.of(new Heads(List.of(acts.keys().key().publicKey()), List.of(head)));
    }
}
