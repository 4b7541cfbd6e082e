package org.gongkai.app.search;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Is told of every change of something that can be found. */
@Component
public class SearchIndex {
    private static final String CHANGED = "insert into search_change (id, kind, subject) values (:id, :kind, :subject)";

    private final JdbcClient jdbc;
    private final Indexing indexing;

    SearchIndex(JdbcClient jdbc, Indexing indexing) {
        this.jdbc = jdbc;
        this.indexing = indexing;
    }

    /** It has been made, changed, or removed: every node's index follows within a second or two of the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String kind, UUID id) {
        jdbc.sql(CHANGED)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("subject", id)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                indexing.hurry();
            }
        });
    }
}
