package org.gongkai.app.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was handed in, between reading and confirming; the database shows each person only the own, and one file at a time. */
@Component
class ExternalDrafts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select id, handed_in, ordinal, file_name, file_hash, file, organ_code, printed, closed_cells, by_machine
            from report_import_draft """;
    private static final String KEEP = """
            insert into report_import_draft (id, person, handed_in, ordinal, file_name, file_hash, file, organ_code, printed,
                closed_cells, by_machine, handed_in_at)
            values (:id, :person, :handedIn, :ordinal, :fileName, :fileHash, :file, :organCode, :printed, :closed, :byMachine, :at)""";

    private final JdbcClient jdbc;

    ExternalDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps them in place of what the person had handed in before, which is gone already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(List<ExternalDraft> drafts, UUID person, OffsetDateTime at) {
        for (ExternalDraft draft : drafts) {
            jdbc.sql(KEEP)
                    .param("id", draft.id())
                    .param("person", person)
                    .param("handedIn", draft.handedIn())
                    .param("ordinal", draft.ordinal())
                    .param("fileName", draft.fileName())
                    .param("fileHash", draft.fileHash())
                    .param("file", draft.file())
                    .param("organCode", draft.organCode())
                    .param("printed", draft.text().printed())
                    .param("closed", draft.text().closedCells())
                    .param("byMachine", JSON.writeValueAsString(draft.text().byMachine()))
                    .param("at", at)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<ExternalDraft> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /** The same, while nobody else decides on anything that came in its file; empty where somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ExternalDraft> alone(ExternalDraft draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:handedIn, 0))")
                .param("handedIn", draft.handedIn().toString())
                .query((_, _) -> 0)
                .list();
        return find(draft.id());
    }

    /** Whether nothing else that came in its file waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean last(ExternalDraft draft) {
        return jdbc.sql("select not exists (select from report_import_draft where handed_in = :handedIn and id <> :id)")
                .param("handedIn", draft.handedIn())
                .param("id", draft.id())
                .query(Boolean.class)
                .single();
    }

    /** All that wait to be confirmed. */
    @Transactional(readOnly = true)
    public List<ExternalDraft> waiting() {
        return jdbc.sql(COLUMNS + " order by ordinal")
                .query((row, _) -> draft(row))
                .list();
    }

    /** False where it is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(UUID id) {
        return jdbc.sql("delete from report_import_draft where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ExternalDraft draft(ResultSet row) throws SQLException {
        return new ExternalDraft(
                row.getObject("id", UUID.class),
                row.getObject("handed_in", UUID.class),
                row.getInt("ordinal"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getObject("file", UUID.class),
                row.getString("organ_code"),
                new Extract.Text(
                        row.getString("printed"),
                        row.getBoolean("closed_cells"),
                        JSON.readValue(row.getString("by_machine"), new TypeReference<List<Place>>() {})));
    }
}
