package org.gongkai.app.directory;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Workbooks between check and import, one for each administrator; the database shows each only his own. */
@Repository
class ImportStore {
    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    record Kept(UUID id, String fileName, byte[] content) {}

    /** Keeps the workbook in place of an earlier one. */
    UUID keep(UUID person, String fileName, byte[] content, OffsetDateTime now) {
        removeAll();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into directory_import (id, person, file_name, content, handed_in_at)
                        values (:id, :person, :name, :content, :now)""")
                .param("id", id)
                .param("person", person)
                .param("name", fileName)
                .param("content", content)
                .param("now", now)
                .update();
        return id;
    }

    Optional<Kept> byId(UUID id) {
        return jdbc.sql("select id, file_name, content from directory_import where id = :id")
                .param("id", id)
                .query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .optional();
    }

    void removeAll() {
        jdbc.sql("delete from directory_import").update(); // the policy leaves only the viewer's own
    }
}
