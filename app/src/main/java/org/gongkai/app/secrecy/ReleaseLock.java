package org.gongkai.app.secrecy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases under one review go on side by side; its revocation waits for them, and they for it. Held to the transaction's end. */
@Component
class ReleaseLock {
    private final JdbcClient jdbc;

    ReleaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void share(UUID review) {
        take("select pg_advisory_xact_lock_shared(hashtextextended(:review, 17))", review);
    }

    void hold(UUID review) {
        take("select pg_advisory_xact_lock(hashtextextended(:review, 17))", review);
    }

    private void take(String sql, UUID review) {
        jdbc.sql(sql).param("review", review.toString()).query((row, n) -> "").list();
    }
}
