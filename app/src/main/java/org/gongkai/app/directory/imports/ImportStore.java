package org.gongkai.app.directory.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks between check and import, one for each administrator; the database shows each only his own. */
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ImportLine>> LINES = new TypeReference<>() {};
    private static final String KEEP = """
            insert into directory_import (id, person, file_name, content, handed_in_at, total, touched_at)
            values (:id, :person, :name, :content, :now, :total, :now)""";
    private static final String STATE =
            "select id, file_name, doing, done, total, touched_at, lines from directory_import where id = :id";
    private static final String BEGIN = """
            update directory_import set doing = :doing, done = 0, touched_at = :now, lines = null
            where id = :id and length(content) > 0 and (doing not in ('CHECK', 'TAKE') or touched_at < :left)""";
    private static final String FOUND = "update directory_import set doing = :doing, lines = :lines where id = :id";
    private static final String DONE =
            "update directory_import set doing = 'DONE', lines = :lines, content = '' where id = :id";

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    record Kept(UUID id, String fileName, byte[] content) {}

    /** Being checked, checked, being taken over, not taken over for its faults, taken over, or broken off by a fault of ours. */
    enum Doing {
        CHECK,
        CHECKED,
        TAKE,
        REFUSED,
        DONE,
        FAILED
    }

    /**
     * How far it has come.
     *
     * @param done rows, of {@code total}, gone through by now
     * @param lines what was found in every row; null while it goes on
     */
    record State(
            UUID id,
            String fileName,
            Doing doing,
            int done,
            int total,
            OffsetDateTime touchedAt,
            @Nullable List<ImportLine> lines) {}

    /** Keeps the workbook in place of an earlier one. */
    UUID keep(UUID person, String fileName, byte[] content, int rows, OffsetDateTime now) {
        jdbc.sql("delete from directory_import").update(); // the policy leaves only the viewer's own
        UUID id = UUID.randomUUID();
        jdbc.sql(KEEP)
                .param("id", id)
                .param("person", person)
                .param("name", fileName)
                .param("content", content)
                .param("total", rows)
                .param("now", now)
                .update();
        return id;
    }

    /** Empty also where it has been taken over. */
    Optional<Kept> byId(UUID id) {
        return jdbc.sql("select id, file_name, content from directory_import where id = :id and length(content) > 0")
                .param("id", id)
                .query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .optional();
    }

    Optional<State> state(UUID id) {
        return jdbc.sql(STATE).param("id", id).query((row, n) -> state(row)).optional();
    }

    private static State state(ResultSet row) throws SQLException {
        String lines = row.getString("lines");
        OffsetDateTime touched = row.getObject("touched_at", OffsetDateTime.class);
        return new State(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                Doing.valueOf(row.getString("doing")),
                row.getInt("done"),
                row.getInt("total"),
                touched == null ? OffsetDateTime.MIN : touched,
                lines == null ? null : JSON.readValue(lines, LINES));
    }

    /**
     * Whether it begins now: not where somebody is at it, unless nothing was heard of that since {@code left}.
     */
    boolean begin(UUID id, Doing doing, OffsetDateTime now, OffsetDateTime left) {
        return jdbc.sql(BEGIN)
                        .param("id", id)
                        .param("doing", doing.name())
                        .param("now", now)
                        .param("left", left)
                        .update()
                == 1;
    }

    void goneThrough(UUID id, int rows, OffsetDateTime now) {
        jdbc.sql("update directory_import set done = :done, touched_at = :now where id = :id")
                .param("id", id)
                .param("done", rows)
                .param("now", now)
                .update();
    }

    void found(UUID id, Doing doing, List<ImportLine> lines) {
        jdbc.sql(FOUND)
                .param("id", id)
                .param("doing", doing.name())
                .param("lines", JSON.writeValueAsString(lines))
                .update();
    }

    /** Taken over: the file goes. */
    void done(UUID id, List<ImportLine> lines) {
        jdbc.sql(DONE)
                .param("id", id)
                .param("lines", JSON.writeValueAsString(lines))
                .update();
    }
}
