package org.gongkai.app.memos;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemoStore {
    private static final String INSERT = "insert into memo (id, sign_off, organ) values (:id, :signOff, :organ)";
    private static final String ONE =
            "select id, sign_off, organ, year, ordinal, retention from memo where id = :id";
    private static final String NUMBERED = "update memo set year = :year, ordinal = :ordinal where id = :id";
    private static final String KEPT = "update memo set retention = :retention where id = :id";

    private final JdbcClient jdbc;

    MemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID signOff, long organ) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("signOff", signOff)
                .param("organ", organ)
                .update();
    }

    Optional<Memo> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Memo.class).optional();
    }

    void numbered(UUID id, int year, int ordinal) {
        jdbc.sql(NUMBERED)
                .param("id", id)
                .param("year", year)
                .param("ordinal", ordinal)
                .update();
    }

    void kept(UUID id, Retention retention) {
        jdbc.sql(KEPT).param("id", id).param("retention", retention.name()).update();
    }
}
