package org.gongkai.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the ledger, one by one. */
@Component
class DecisionStore {
    static final String COLUMNS = """
            select id, organ, kind, number, decided, title, party, party_kind, credit_code, amount, details, state, annulled,
                   social_impact, disclosure, disclosure_ground, publish_by, shown_until, published, removed, removal_ground,
                   entered_by, entered_at, revision
            from decision\n""";
    private static final String INSERT = """
            insert into decision (id, organ, kind, number, decided, title, party, party_kind, credit_code, amount, details, digest,
                social_impact, disclosure, disclosure_ground, publish_by, shown_until, entered_by, entered_at)
            values (:id, :organ, :kind, :number, :decided, :title, :party, :partyKind, :creditCode, :amount, cast(:details as jsonb),
                :digest, :socialImpact, :disclosure, :ground, :publishBy, :shownUntil, :by, :at)
            on conflict (organ, kind, number) do nothing""";
    private static final String CORRECT = """
            update decision set number = :number, decided = :decided, title = :title, party = :party, party_kind = :partyKind,
                credit_code = :creditCode, amount = :amount, details = cast(:details as jsonb), digest = :digest,
                social_impact = :socialImpact, disclosure = :disclosure, disclosure_ground = :ground, publish_by = :publishBy,
                shown_until = :shownUntil, state = 'RECORDED', published = :published, removed = :removed,
                removal_ground = :removal, revision = revision + 1
            where id = :id""";
    private static final String REMOVE = """
            update decision set state = :state, annulled = :annulled, removed = coalesce(removed, :removed),
                removal_ground = coalesce(removal_ground, :removal), revision = revision + 1
            where id = :id""";
    private static final String DISCLOSE = """
            update decision set social_impact = :socialImpact, disclosure = :disclosure, disclosure_ground = :ground,
                publish_by = :publishBy, shown_until = :shownUntil, published = :published, revision = revision + 1
            where id = :id""";
    private static final String CHANGED = """
            insert into decision_change (id, decision, organ, kind, reason, before, by, at)
            select :change, id, organ, :kind, :reason, to_jsonb(d) - 'id' - 'organ' - 'kind' - 'digest', :by, :at
            from decision d where id = :id""";
    private static final TypeReference<Map<String, String>> BY_CODE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the viewer sees it; empty for what is not there or not in sight. */
    @Transactional(readOnly = true)
    public Optional<Decision> one(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> decision(row))
                .optional();
    }

    /** The same, held until the transaction ends; empty also where the viewer may not change it. */
    Optional<Decision> held(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> decision(row))
                .optional();
    }

    Optional<UUID> numbered(long organ, DecisionKind kind, String number) {
        return jdbc.sql("select id from decision where organ = :organ and kind = :kind and number = :number")
                .param("organ", organ)
                .param("kind", kind.name())
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /** False where the number is taken. */
    boolean insert(
            UUID id, long organ, NewDecision entered, Disclosure disclosure, @Nullable UUID by, OffsetDateTime at) {
        return values(jdbc.sql(INSERT), entered, disclosure)
                        .param("id", id)
                        .param("organ", organ)
                        .param("kind", entered.kind().name())
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Puts what was entered in the place of what stood there, recorded again where it was withdrawn. */
    void correct(Decision before, NewDecision entered, Disclosure disclosure, boolean stillShown) {
        boolean gone = before.removed() != null && before.removal() != Removal.WITHDRAWN;
        values(jdbc.sql(CORRECT), entered, disclosure)
                .param("id", before.id())
                .param("published", stillShown || gone ? before.published() : null)
                .param("removed", gone ? before.removed() : null)
                .param(
                        "removal",
                        gone && before.removal() != null ? before.removal().name() : null)
                .update();
    }

    /** Takes it out of the ledger, or marks it annulled; in both cases it is not to be seen from now on. */
    void remove(UUID id, boolean withdrawn, @Nullable LocalDate annulled, LocalDate today, Removal removal) {
        jdbc.sql(REMOVE)
                .param("id", id)
                .param("state", withdrawn ? "WITHDRAWN" : "RECORDED")
                .param("annulled", annulled)
                .param("removed", today)
                .param("removal", removal.name())
                .update();
    }

    void disclose(UUID id, boolean socialImpact, Disclosure disclosure, @Nullable LocalDate published) {
        jdbc.sql(DISCLOSE)
                .param("id", id)
                .param("socialImpact", socialImpact)
                .param("disclosure", disclosure.word())
                .param("ground", disclosure.ground())
                .param("publishBy", disclosure.publishBy())
                .param("shownUntil", disclosure.shownUntil())
                .param("published", published)
                .update();
    }

    /** Keeps what it says now, before it is changed. */
    void keep(UUID id, DecisionChange.Kind kind, String reason, UUID by, OffsetDateTime at) {
        jdbc.sql(CHANGED)
                .param("change", UUID.randomUUID())
                .param("id", id)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** The latest first. */
    List<DecisionChange> changes(UUID id) {
        return jdbc.sql(
                        "select kind, reason, before, by, at from decision_change where decision = :id order by at desc, id")
                .param("id", id)
                .query((row, n) -> new DecisionChange(
                        DecisionChange.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        JSON.readTree(row.getString("before")),
                        row.getObject("by", UUID.class),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, NewDecision entered, Disclosure disclosure) {
        return statement
                .param("number", entered.number())
                .param("decided", entered.decided())
                .param("title", entered.title())
                .param("party", entered.party())
                .param("partyKind", entered.partyKind().name())
                .param("creditCode", entered.creditCode())
                .param("amount", entered.amount())
                .param("details", entered.detailsAsJson())
                .param("digest", entered.digest().bytes())
                .param("socialImpact", entered.socialImpact())
                .param("disclosure", disclosure.word())
                .param("ground", disclosure.ground())
                .param("publishBy", disclosure.publishBy())
                .param("shownUntil", disclosure.shownUntil());
    }

    static Decision decision(ResultSet row) throws SQLException {
        String removal = row.getString("removal_ground");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("decided", LocalDate.class),
                row.getString("title"),
                row.getString("party"),
                PartyKind.valueOf(row.getString("party_kind")),
                row.getString("credit_code"),
                row.getObject("amount", Long.class),
                details(row.getString("details")),
                row.getString("state").equals("WITHDRAWN"),
                row.getObject("annulled", LocalDate.class),
                row.getBoolean("social_impact"),
                new Disclosure(
                        row.getString("disclosure").equals(Disclosure.PUBLIC),
                        row.getString("disclosure_ground"),
                        row.getObject("publish_by", LocalDate.class),
                        row.getObject("shown_until", LocalDate.class)),
                row.getObject("published", LocalDate.class),
                row.getObject("removed", LocalDate.class),
                removal == null ? null : Removal.valueOf(removal),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getInt("revision"));
    }

    static Map<String, String> details(String json) {
        return new HashMap<>(JSON.readValue(json, BY_CODE));
    }
}
