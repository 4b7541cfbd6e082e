package org.gongkai.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示: what the public sees of decisions, and nothing else. */
@Component
class PublishedDecisions {
    private static final String COLUMNS =
            "select id, organ, kind, number, decided, party, title, fields, published, shown_until from published_decision ";

    private final JdbcClient jdbc;

    PublishedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As it was released.
     *
     * @param fields by the codes of the field list, as people read them
     */
    record Published(
            UUID id,
            long organ,
            DecisionKind kind,
            String number,
            LocalDate decided,
            String party,
            String title,
            Map<String, String> fields,
            LocalDate published,
            @Nullable LocalDate shownUntil) {}

    /** One, while its period lasts. */
    @Transactional(readOnly = true)
    public Optional<Published> one(UUID id, LocalDate today) {
        return jdbc.sql(COLUMNS + "where id = :id and (shown_until is null or shown_until >= :today)")
                .param("id", id)
                .param("today", today)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param words what the party or the number begins with; "" for all
     */
    @Transactional(readOnly = true)
    public List<Published> page(
            @Nullable DecisionKind kind,
            @Nullable Long organ,
            String words,
            LocalDate today,
            @Nullable Cursor after,
            int limit) {
        List<String> conditions = new ArrayList<>(List.of("(shown_until is null or shown_until >= :today)"));
        if (organ != null) {
            conditions.add("organ = :organ");
        }
        if (after != null) {
            conditions.add("(decided, id) < (:afterDay, :afterId)");
        }
        String sql;
        if (words.isEmpty()) {
            sql = "select p.* from unnest(cast(:kinds as text[])) as k (kind) cross join lateral (" + COLUMNS
                    + "where kind = k.kind and " + String.join(" and ", conditions)
                    + " order by decided desc, id desc limit :limit) p order by decided desc, id desc limit :limit";
        } else {
            conditions.add("kind = any (:kinds)");
            conditions.add("(" + DecisionList.begins("party") + " or " + DecisionList.begins("number") + ")");
            sql = COLUMNS + "where " + String.join(" and ", conditions)
                    + " order by decided desc, id desc limit :limit";
        }
        var statement =
                jdbc.sql(sql).param("kinds", kinds(kind)).param("today", today).param("limit", limit);
        statement = organ == null ? statement : statement.param("organ", organ);
        statement = words.isEmpty()
                ? statement
                : statement.param("words", words).param("wordsEnd", words + DecisionList.LAST);
        statement = after == null
                ? statement
                : statement.param("afterDay", after.day()).param("afterId", after.id());
        return statement.query((row, n) -> read(row)).list();
    }

    private static String[] kinds(@Nullable DecisionKind kind) {
        return kind != null
                ? new String[] {kind.name()}
                : Arrays.stream(DecisionKind.values()).map(Enum::name).toArray(String[]::new);
    }

    private static Published read(ResultSet row) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("decided", LocalDate.class),
                row.getString("party"),
                row.getString("title"),
                DecisionStore.details(row.getString("fields")),
                row.getObject("published", LocalDate.class),
                row.getObject("shown_until", LocalDate.class));
    }
}
