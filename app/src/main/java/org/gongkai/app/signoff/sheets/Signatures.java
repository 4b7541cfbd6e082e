package org.gongkai.app.signoff.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.ledger.VersionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 手写签名: each bound to the content, the person and the time at which it was drawn. */
@Component
public class Signatures {
    private static final String UNDER = """
            select a.id, a.by_person, a.at, a.content_hash, g.form, g.drawn, g.bound, v.title, v.body, v.attachments,
                s.content_hash as newest
            from sign_off_signature g join sign_off_act a on a.id = g.act join sign_off s on s.id = a.sign_off
                join sign_off_version v on v.sign_off = a.sign_off and v.number = a.version
            where g.act = :deed""";

    private final JdbcClient jdbc;
    private final Rows rows;

    Signatures(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A signature as kept.
     *
     * @param deed the act that it stands under
     * @param contentHash the content that the person saw
     * @param bound hash over content hash, strokes, person and time, with its algorithm
     * @param holds whether the binding is intact and the signed content is still the newest; otherwise it is shown as invalid
     * @param verdict the same in a Chinese sentence
     */
    public record Signature(
            UUID deed,
            UUID by,
            OffsetDateTime at,
            Handwriting handwriting,
            String contentHash,
            String bound,
            boolean holds,
            String verdict) {}

    /** The signature under an act, checked now; empty where there is none or the viewer does not see it. */
    @Transactional(readOnly = true)
    public Optional<Signature> under(UUID deed) {
        return jdbc.sql(UNDER)
                .param("deed", deed)
                .query((row, n) -> checked(row))
                .optional();
    }

    private Signature checked(ResultSet row) throws SQLException {
        UUID by = Rows.id(row, "by_person");
        var at = rows.at(row, "at");
        String signed = row.getString("content_hash");
        String bound = row.getString("bound");
        var drawn = new Handwriting(Handwriting.Form.valueOf(row.getString("form")), row.getBytes("drawn"));
        String kept = VersionStore.content(row).hash();
        String verdict = verdict(
                drawn.bind(signed, by, at).equals(bound),
                kept.equals(signed),
                row.getString("newest").equals(signed));
        return new Signature(Rows.id(row, "id"), by, at, drawn, signed, bound, verdict.equals(HOLDS), verdict);
    }

    private static final String HOLDS = "签名有效：笔迹、签名人、时间和所签内容一致。";

    private static String verdict(boolean bindingHolds, boolean contentIsKept, boolean contentIsNewest) {
        if (!bindingHolds) {
            return "签名无效：笔迹、签名人、时间或所签内容被改动过。";
        }
        if (!contentIsKept) {
            return "签名无效：所签的那一稿被改动过。";
        }
        return contentIsNewest ? HOLDS : "签名无效：签名以后内容又改过，签的不是现在这一稿。";
    }
}
