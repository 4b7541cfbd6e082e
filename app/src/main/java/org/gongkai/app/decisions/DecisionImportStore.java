package org.gongkai.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.decisions.ChunkWriting.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code decision_import} and its refusals that the viewer sees. */
@Component
class DecisionImportStore {
    private static final String COLUMNS = """
            select id, organ, kind, name, file, format, size, mode, state, sentence, unknown_columns, total, last_row, rows_read,
                   taken, refused, present, by, handed_in, begun, finished
            from decision_import
            """;
    private static final String ADD = """
            insert into decision_import (id, organ, kind, name, file, format, size, mode, by, handed_in)
            values (:id, :organ, :kind, :name, :file, :format, :size, :mode, :by, :now)""";
    private static final String LATEST = COLUMNS + """
             where organ = any (:organs) and (handed_in, id) < (:before, :beside)
            order by handed_in desc, id desc limit :limit""";
    private static final String AT_WORK = """
            select id from decision_import where state in ('WAITING', 'READING') order by handed_in limit 100""";
    private static final String TO_CLEAR = COLUMNS + """
             where file is not null and finished is not null
              and (state = 'CANCELLED' or refused = 0 or finished < :before) limit 20""";
    private static final String MOVE = """
            update decision_import set state = :to, finished = :finished
            where id = :id and state = any (:from)""";
    private static final String BEGIN = """
            update decision_import set state = 'READING', begun = coalesce(begun, :now)
            where id = :id and state in ('WAITING', 'READING')""";
    private static final String PROGRESS = """
            update decision_import set last_row = :line, rows_read = rows_read + :rows, taken = taken + :taken,
                refused = refused + :refused, present = present + :present
            where id = :id and state = 'READING' and last_row = :before""";
    private static final String LOOKED_THROUGH = """
            update decision_import set total = :total, unknown_columns = :unknown, last_row = 0, rows_read = 0
            where id = :id and state = 'READING'""";
    private static final String SEEN = """
            update decision_import set rows_read = :read where id = :id and state = 'READING'""";
    private static final String END = """
            update decision_import set state = :state, sentence = :sentence, refused = :refused, finished = :now
            where id = :id and state = 'READING'""";
    private static final String REFUSE = """
            insert into decision_import_refusal (import, line, organ, reasons)
            select :import, line, :organ, reasons from unnest(:lines::bigint[], :reasons::text[]) as r (line, reasons)""";
    private static final String REFUSALS = """
            select line, reasons from decision_import_refusal where import = :import and line > :after order by line limit :limit""";

    private final JdbcClient jdbc;

    DecisionImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DecisionImport one) {
        jdbc.sql(ADD)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("kind", one.kind().name())
                .param("name", one.name())
                .param("file", one.file())
                .param("format", one.format())
                .param("size", one.size())
                .param("mode", one.mode().name())
                .param("by", one.by())
                .param("now", one.handedIn())
                .update();
    }

    Optional<DecisionImport> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(DecisionImportStore::row)
                .optional();
    }

    List<DecisionImport> latest(Collection<Long> organs, OffsetDateTime before, UUID beside, int limit) {
        return jdbc.sql(LATEST)
                .param("organs", organs.toArray(Long[]::new))
                .param("before", before)
                .param("beside", beside)
                .param("limit", limit)
                .query(DecisionImportStore::row)
                .list();
    }

    List<UUID> atWork() {
        return jdbc.sql(AT_WORK).query(UUID.class).list();
    }

    /** Those whose file is of no more use. */
    List<DecisionImport> toClear(OffsetDateTime before) {
        return jdbc.sql(TO_CLEAR)
                .param("before", before)
                .query(DecisionImportStore::row)
                .list();
    }

    void fileGone(UUID id) {
        jdbc.sql("update decision_import set file = null where id = :id")
                .param("id", id)
                .update();
    }

    boolean move(UUID id, List<ImportState> from, ImportState to, @Nullable OffsetDateTime finished) {
        return jdbc.sql(MOVE)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .param("finished", finished, Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    boolean begin(UUID id, OffsetDateTime now) {
        return jdbc.sql(BEGIN).param("id", id).param("now", now).update() > 0;
    }

    boolean lookedThrough(UUID id, long total, List<String> unknown) {
        return jdbc.sql(LOOKED_THROUGH)
                        .param("id", id)
                        .param("total", total)
                        .param("unknown", unknown.toArray(String[]::new))
                        .update()
                > 0;
    }

    /**
     * Whoever comes second, or after a pause, finds another last row or another state.
     *
     * @return false where the work shall not go on
     */
    boolean progress(UUID id, long before, long line, Written written) {
        return jdbc.sql(PROGRESS)
                        .param("id", id)
                        .param("line", line)
                        .param("rows", written.rows())
                        .param("taken", written.taken())
                        .param("refused", written.refused().size())
                        .param("present", written.present())
                        .param("before", before)
                        .update()
                > 0;
    }

    /** Shows how far the work has come that is not yet written; false where it shall not go on. */
    boolean seen(UUID id, long read) {
        return jdbc.sql(SEEN).param("id", id).param("read", read).update() > 0;
    }

    boolean end(UUID id, ImportState state, String sentence, long refused, OffsetDateTime now) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("state", state.name())
                        .param("sentence", sentence)
                        .param("refused", refused)
                        .param("now", now)
                        .update()
                > 0;
    }

    void refuse(DecisionImport one, List<RefusedRow> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(REFUSE)
                    .param("import", one.id())
                    .param("organ", one.organ())
                    .param("lines", rows.stream().map(RefusedRow::line).toArray(Long[]::new))
                    .param("reasons", rows.stream().map(RefusedRow::reasons).toArray(String[]::new))
                    .update();
        }
    }

    void forgetRefusals(UUID id) {
        jdbc.sql("delete from decision_import_refusal where import = :id")
                .param("id", id)
                .update();
    }

    /** In the order of the file, behind the row {@code after}. */
    List<RefusedRow> refusals(UUID id, long after, int limit) {
        return jdbc.sql(REFUSALS)
                .param("import", id)
                .param("after", after)
                .param("limit", limit)
                .query(RefusedRow.class)
                .list();
    }

    private static DecisionImport row(ResultSet row, int n) throws SQLException {
        return new DecisionImport(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("file", UUID.class),
                row.getString("format"),
                row.getLong("size"),
                ImportMode.valueOf(row.getString("mode")),
                ImportState.valueOf(row.getString("state")),
                row.getString("sentence"),
                Arrays.asList((String[]) row.getArray("unknown_columns").getArray()),
                row.getObject("total", Long.class),
                row.getLong("last_row"),
                row.getLong("rows_read"),
                row.getLong("taken"),
                row.getLong("refused"),
                row.getLong("present"),
                row.getObject("by", UUID.class),
                row.getObject("handed_in", OffsetDateTime.class),
                row.getObject("begun", OffsetDateTime.class),
                row.getObject("finished", OffsetDateTime.class));
    }
}
