package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gongkai.app.secrecy.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches and their rows, read and written as streams. */
@Component
class BatchStore {
    private static final int CHUNK = 1000;
    private static final String WAITING = DecisionStore.COLUMNS + """
            d where organ = ? and kind = ? and state = 'RECORDED' and disclosure = 'PUBLIC' and published is null and removed is null
              and annulled is null and (shown_until is null or shown_until >= ?)
              and not exists (select from decision_batch_row r where r.decision = d.id)
            order by decided, id limit ?""";
    private static final String ROWS = """
            insert into decision_batch_row (batch, ordinal, organ, decision, revision, row_values)
            select ?, n.ordinal, ?, n.decision, n.revision, cast(n.row_values as jsonb)
            from unnest(?::bigint[], ?::uuid[], ?::int[], ?::text[]) as n (ordinal, decision, revision, row_values)""";
    private static final String COLUMNS = """
            select id, organ, kind, rows, review, state, proposed_by, proposed_at, ended_at, released, left_out from decision_batch\n""";
    /**
     * What has not changed since it was reviewed goes out; the row is held meanwhile. Each row finds its decision by its key: right after
     * an import nobody has counted what waits, and the index of what waits would seem shorter than the key's.
     */
    private static final String PUBLISH = """
            with reviewed as materialized (
                select decision, revision, row_values from decision_batch_row where batch = :batch),
            due as (
                select d.*, r.row_values
                from reviewed r cross join lateral (
                    select id, organ, kind, decided, shown_until, revision, state, disclosure, published, removed, annulled
                    from decision where id = r.decision limit 1 for update) d
                where d.revision = r.revision and d.state = 'RECORDED' and d.disclosure = 'PUBLIC' and d.published is null
                  and d.removed is null and d.annulled is null and (d.shown_until is null or d.shown_until >= :today)),
            shown as (
                insert into published_decision (id, organ, kind, number, decided, party, title, fields, release, published, shown_until)
                select id, organ, kind, row_values ->> :numberAt, decided, row_values ->> :partyAt, row_values ->> :titleAt,
                    (select jsonb_object_agg(c.code, v.value)
                     from jsonb_array_elements_text(row_values) with ordinality as v (value, n)
                     join unnest(cast(:codes as text[])) with ordinality as c (code, n) using (n) where v.value <> ''),
                    :review, :today, shown_until
                from due returning id)
            update decision set published = :today where id in (select id from shown)""";

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    BatchStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** One proposal of an organ at a time, so that no decision is in two batches. */
    void one(long organ) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('decisions.propose', :organ))")
                .param("organ", organ)
                .query((row, n) -> "")
                .single();
    }

    /** What waits, in the order of the days. */
    void waiting(long organ, DecisionKind kind, LocalDate today, int most, Consumer<Decision> each) {
        var stream = streaming();
        stream.query(
                WAITING,
                statement -> {
                    statement.setLong(1, organ);
                    statement.setString(2, kind.name());
                    statement.setObject(3, today);
                    statement.setInt(4, most);
                },
                row -> {
                    each.accept(DecisionStore.decision(row));
                });
    }

    void batch(Batch batch) {
        jdbc.sql("""
                        insert into decision_batch (id, organ, kind, rows, review, proposed_by, proposed_at)
                        values (:id, :organ, :kind, :rows, :review, :by, :at)""")
                .param("id", batch.id())
                .param("organ", batch.organ())
                .param("kind", batch.kind().name())
                .param("rows", batch.rows())
                .param("review", batch.review())
                .param("by", batch.proposedBy())
                .param("at", batch.proposedAt())
                .update();
    }

    /** A row as it will be reviewed. */
    record Row(UUID decision, int revision, List<String> values) {}

    /** Writes rows from this ordinal on. */
    void rows(UUID batch, long organ, long from, List<Row> rows) {
        for (int start = 0; start < rows.size(); start += CHUNK) {
            chunk(batch, organ, from + start, rows.subList(start, Math.min(rows.size(), start + CHUNK)));
        }
    }

    private void chunk(UUID batch, long organ, long from, List<Row> rows) {
        int n = rows.size();
        var ordinals = new Long[n];
        var decisions = new UUID[n];
        var revisions = new Integer[n];
        var values = new String[n];
        for (int i = 0; i < n; i++) {
            ordinals[i] = from + i;
            decisions[i] = rows.get(i).decision();
            revisions[i] = rows.get(i).revision();
            values[i] = JSON.writeValueAsString(rows.get(i).values());
        }
        template.update(ROWS, statement -> {
            var connection = statement.getConnection();
            statement.setObject(1, batch);
            statement.setLong(2, organ);
            statement.setArray(3, connection.createArrayOf("bigint", ordinals));
            statement.setArray(4, connection.createArrayOf("uuid", decisions));
            statement.setArray(5, connection.createArrayOf("int", revisions));
            statement.setArray(6, connection.createArrayOf("text", values));
        });
    }

    /** The values of all rows in their order. */
    void values(UUID batch, Consumer<List<String>> each) {
        streaming()
                .query(
                        "select row_values from decision_batch_row where batch = ? order by ordinal",
                        statement -> statement.setObject(1, batch),
                        row -> {
                            each.accept(JSON.readValue(row.getString(1), VALUES));
                        });
    }

    private JdbcTemplate streaming() {
        var stream = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        stream.setFetchSize(CHUNK);
        return stream;
    }

    /**
     * @param clearance confirmed for these rows
     * @return how many went out
     */
    long publish(Batch batch, Clearance clearance, LocalDate today) {
        FieldList list = FieldList.of(batch.kind());
        List<Field> shown = PublicFields.shown(list);
        return jdbc.sql(PUBLISH)
                .param("batch", batch.id())
                .param("today", today)
                .param("review", clearance.review())
                .param("codes", shown.stream().map(Field::code).toArray(String[]::new))
                .param("numberAt", shown.indexOf(list.get(list.indexOf(Field.Place.NUMBER))))
                .param("partyAt", shown.indexOf(list.get(list.indexOf(Field.Place.PARTY))))
                .param("titleAt", shown.indexOf(list.get(list.indexOf(Field.Place.TITLE))))
                .update();
    }

    void end(Batch batch, Batch.State state, OffsetDateTime at, @Nullable Long released, @Nullable Long leftOut) {
        jdbc.sql("""
                        update decision_batch set state = :state, ended_at = :at, released = coalesce(:released, released),
                            left_out = coalesce(:leftOut, left_out) where id = :id""")
                .param("id", batch.id())
                .param("state", state.name())
                .param("at", at)
                .param("released", released)
                .param("leftOut", leftOut)
                .update();
        jdbc.sql("delete from decision_batch_row where batch = :id")
                .param("id", batch.id())
                .update();
    }

    /** Takes down what was released under the review; it waits for its publication again. */
    long takeDown(UUID review) {
        return jdbc.sql("""
                        with gone as (delete from published_decision where release = :review returning id)
                        update decision set published = null where id in (select id from gone) and removed is null""").param("review", review).update();
    }

    Optional<Batch> held(UUID review) {
        return jdbc.sql(COLUMNS + "where review = :review for update")
                .param("review", review)
                .query(Batch.class)
                .optional();
    }

    /** Of these reviews, those under which a batch still stands as released, or waits to be. */
    List<UUID> standing(List<UUID> reviews) {
        return jdbc.sql(
                        "select review from decision_batch where review = any (:reviews) and state in ('PROPOSED', 'RELEASED')")
                .param("reviews", reviews.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Batch> proposed() {
        return jdbc.sql(COLUMNS + "where state = 'PROPOSED' order by proposed_at limit 100")
                .query(Batch.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Batch> latest(List<Long> organs, int most) {
        return new ArrayList<>(
                jdbc.sql(COLUMNS + "where organ = any (:organs) order by proposed_at desc, id limit :most")
                        .param("organs", organs.toArray(Long[]::new))
                        .param("most", most)
                        .query(Batch.class)
                        .list());
    }
}
