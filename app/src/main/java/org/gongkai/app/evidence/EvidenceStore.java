package org.gongkai.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries, and what was done to them. */
@Component
class EvidenceStore {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final String ENTRY = """
            select id, organ, kind, day, since, title, amount, details::text as details, source, state = 'WITHDRAWN' as withdrawn,
                   revision, entered_by, entered_at from evidence_entry\n""";
    private static final String INSERT = """
            insert into evidence_entry (id, organ, kind, day, since, title, amount, details, source, entered_by, entered_at)
            values (:id, :organ, :kind, :day, :since, :title, :amount, :details::jsonb, :source, :by, :at)""";
    private static final String CORRECT = """
            update evidence_entry set day = :day, since = :since, title = :title, amount = :amount, details = :details::jsonb,
                source = :source, revision = revision + 1
            where id = :id and revision = :seen and state = 'RECORDED'""";
    private static final String WITHDRAW = """
            update evidence_entry set state = 'WITHDRAWN', revision = revision + 1
            where id = :id and revision = :seen and state = 'RECORDED'""";
    private static final String CHANGE = """
            insert into evidence_change (id, entry, organ, kind, reason, before, by, at)
            values (:id, :entry, :organ, :kind, :reason, :before::jsonb, :by, :at)""";
    private static final String CHANGES = """
            select c.kind, c.reason, c.before ->> 'title' as title, c.before ->> 'day' as day, c.before ->> 'amount' as amount,
                   coalesce(p.name, '') as by, c.at
            from evidence_change c left join person p on p.id = c.by where c.entry = :entry order by c.at desc, c.id""";
    private static final String LIST = ENTRY + """
            where organ = any (:organs) and kind = :kind and day between :from and :to and state = 'RECORDED'
              and (:afterDay::date is null or (day, id) < (:afterDay::date, :afterId::uuid))
            order by day desc, id desc limit :limit""";

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was done to an entry, with what it said before.
     *
     * @param title as it was, and so for day and amount
     */
    record Change(String kind, String reason, String title, String day, String amount, String by, OffsetDateTime at) {}

    Optional<EvidenceEntry> one(UUID id) {
        return jdbc.sql(ENTRY + "where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<EvidenceEntry> of(List<UUID> ids) {
        return jdbc.sql(ENTRY + "where id = any (:ids) and state = 'RECORDED'")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<EvidenceEntry> list(
            Long[] organs, String kind, LocalDate from, LocalDate to, @Nullable Cursor after, int limit) {
        return jdbc.sql(LIST)
                .param("organs", organs)
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(UUID id, long organ, FactKind kind, NewEvidence entry, @Nullable UUID by, OffsetDateTime at) {
        said(jdbc.sql(INSERT), kind, entry)
                .param("id", id)
                .param("organ", organ)
                .param("kind", kind.code())
                .param("by", by)
                .param("at", at)
                .update();
    }

    boolean correct(UUID id, int seen, FactKind kind, NewEvidence entry) {
        return said(jdbc.sql(CORRECT), kind, entry)
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, int seen) {
        return jdbc.sql(WITHDRAW).param("id", id).param("seen", seen).update() == 1;
    }

    void changed(EvidenceEntry before, String kind, String reason, @Nullable UUID by, OffsetDateTime at) {
        jdbc.sql(CHANGE)
                .param("id", UUID.randomUUID())
                .param("entry", before.id())
                .param("organ", before.organ())
                .param("kind", kind)
                .param("reason", reason)
                .param("before", JSON.writeValueAsString(asKept(before)))
                .param("by", by)
                .param("at", at)
                .update();
    }

    List<Change> changes(UUID entry) {
        return jdbc.sql(CHANGES).param("entry", entry).query(Change.class).list();
    }

    private static SortedMap<String, Object> asKept(EvidenceEntry entry) {
        SortedMap<String, Object> kept = new TreeMap<>();
        kept.put("day", entry.day().toString());
        kept.put("since", entry.since() == null ? "" : entry.since().toString());
        kept.put("title", entry.title());
        kept.put("amount", entry.amount().stripTrailingZeros().toPlainString());
        kept.put("source", entry.source());
        kept.put("details", entry.details());
        return kept;
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec sql, FactKind kind, NewEvidence entry) {
        Map<String, Object> details = new TreeMap<>();
        entry.details()
                .forEach((code, value) -> details.put(
                        code,
                        kind.field(code).orElseThrow().type() == FactKind.Type.NUMBER
                                ? (Object) Long.valueOf(value)
                                : value));
        return sql.param("day", entry.day())
                .param("since", entry.since())
                .param("title", entry.title())
                .param("amount", entry.amount())
                .param("details", JSON.writeValueAsString(details))
                .param("source", entry.source());
    }

    private static EvidenceEntry read(ResultSet row) throws SQLException {
        SortedMap<String, String> details = new TreeMap<>();
        JSON.readValue(row.getString("details"), VALUES)
                .forEach((code, value) -> details.put(code, String.valueOf(value)));
        return new EvidenceEntry(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getString("title"),
                row.getBigDecimal("amount"),
                details,
                row.getString("source"),
                row.getBoolean("withdrawn"),
                row.getInt("revision"),
                row.getObject("entered_by", UUID.class),
                row.getObject("entered_at", OffsetDateTime.class));
    }
}
