package org.gongkai.app.signoff.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.SignOff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Handwriting as drawn, with what it is bound to. */
@Component
class SignatureStore {
    private static final String KEEP = """
            insert into sign_off_signature (act, sign_off, form, drawn, bound) values (:act, :signOff, :form, :drawn, :bound)""";

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID act, SignOff signOff, UUID person, OffsetDateTime at, Handwriting drawn) {
        jdbc.sql(KEEP)
                .param("act", act)
                .param("signOff", signOff.id())
                .param("form", drawn.form().name())
                .param("drawn", drawn.bytes())
                .param("bound", drawn.bind(signOff.contentHash(), person, at))
                .update();
    }
}
