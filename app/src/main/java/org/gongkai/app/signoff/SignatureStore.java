package org.gongkai.app.signoff;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
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
                .param("bound", bind(signOff.contentHash(), drawn, person, at))
                .update();
    }

    /** SM3 over content hash, form, strokes, person and moment, one a line, so that none can be exchanged for another. */
    static String bind(String contentHash, Handwriting drawn, UUID person, OffsetDateTime at) {
        String head = contentHash
                + '\n'
                + person
                + '\n'
                + at.withOffsetSameInstant(ZoneOffset.UTC)
                + '\n'
                + drawn.form()
                + '\n'
                + drawn.bytes().length
                + '\n';
        return new Sm3()
                .add(head.getBytes(StandardCharsets.UTF_8))
                .add(drawn.bytes())
                .hex();
    }
}
