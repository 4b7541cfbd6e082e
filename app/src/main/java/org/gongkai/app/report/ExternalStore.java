package org.gongkai.app.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports that were taken over; what was once kept stays as it was, only what it counts for changes. */
@Component
@Transactional(readOnly = true)
class ExternalStore {
    private static final String COLUMNS = """
            select id, organ, year, standing, file_name, file_hash, file, printed, cells, amounts, findings, reason, imported_at,
                imported_by, decided_why, decided_at, decided_by, ended_at from report_import """;
    private static final String KEEP = """
            insert into report_import (id, organ, year, standing, file_name, file_hash, file, printed, cells, amounts, findings,
                reason, imported_at, imported_by)
            values (:id, :organ, :year, :standing, :fileName, :fileHash, :file, :printed, :cells, :amounts, :findings, :reason, :at, :by)""";

    private final JdbcClient jdbc;

    ExternalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organ's figures of a year, as far as sums need them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Counting(UUID id, long organ, long[] amounts) {}

    /** Those that count, of these organs. */
    List<Counting> counting(Collection<Long> organs, int year) {
        return jdbc.sql("""
                        select id, organ, amounts from report_import
                        where organ = any (:organs) and year = :year and standing = 'COUNTS'""")
                .param("organs", organs.toArray(Long[]::new))
                .param("year", year)
                .query((row, _) -> new Counting(row.getObject("id", UUID.class), row.getLong("organ"), amounts(row)))
                .list();
    }

    Optional<ExternalReport> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    /** The one that stands: it counts, or it waits while the organ's own records do. */
    Optional<ExternalReport> standing(long organ, int year) {
        return jdbc.sql(COLUMNS + " where organ = :organ and year = :year and standing <> 'REPLACED'")
                .param("organ", organ)
                .param("year", year)
                .query((row, _) -> report(row))
                .optional();
    }

    /** All of an organ and year, the newest first. */
    List<ExternalReport> history(long organ, int year) {
        return jdbc.sql(COLUMNS + " where organ = :organ and year = :year order by imported_at desc, id")
                .param("organ", organ)
                .param("year", year)
                .query((row, _) -> report(row))
                .list();
    }

    /** Those that stand, of these organs. */
    List<ExternalReport> standing(Collection<Long> organs, int year) {
        return jdbc.sql(
                        COLUMNS
                                + " where organ = any (:organs) and year = :year and standing <> 'REPLACED' order by imported_at desc, id")
                .param("organs", organs.toArray(Long[]::new))
                .param("year", year)
                .query((row, _) -> report(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ExternalReport report) {
        jdbc.sql(KEEP)
                .param("id", report.id())
                .param("organ", report.organ())
                .param("year", report.year())
                .param("standing", report.standing().name())
                .param("fileName", report.fileName())
                .param("fileHash", report.fileHash())
                .param("file", report.file())
                .param("printed", report.printed())
                .param("cells", report.cells())
                .param("amounts", Arrays.stream(report.amounts()).boxed().toArray(Long[]::new))
                .param("findings", report.findings())
                .param("reason", report.reason())
                .param("at", report.importedAt())
                .param("by", report.importedBy())
                .update();
    }

    /** Takes it out of the way of a later one; false where somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean replace(UUID id, OffsetDateTime at) {
        return jdbc.sql("""
                                update report_import set standing = 'REPLACED', ended_at = :at
                                where id = :id and standing <> 'REPLACED'""").param("id", id).param("at", at).update() == 1;
    }

    /** Says which counts; false where it has been replaced since. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean decide(UUID id, ExternalReport.Standing standing, String why, OffsetDateTime at, UUID by) {
        return jdbc.sql("""
                                update report_import set standing = :standing, decided_why = :why, decided_at = :at, decided_by = :by
                                where id = :id and standing <> 'REPLACED'""")
                        .param("standing", standing.name())
                        .param("why", why)
                        .param("at", at)
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ExternalReport report(ResultSet row) throws SQLException {
        return new ExternalReport(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                row.getInt("year"),
                ExternalReport.Standing.valueOf(row.getString("standing")),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getObject("file", UUID.class),
                row.getString("printed"),
                row.getString("cells"),
                amounts(row),
                row.getString("findings"),
                row.getString("reason"),
                row.getObject("imported_at", OffsetDateTime.class),
                row.getObject("imported_by", UUID.class),
                row.getString("decided_why"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getObject("decided_by", UUID.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    private static long[] amounts(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("amounts").getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
