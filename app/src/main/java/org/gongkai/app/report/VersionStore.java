package org.gongkai.app.report;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kept versions and their figures: written once, never changed. */
@Component("reportVersionStore")
@Transactional(readOnly = true)
class VersionStore {
    private static final String COLUMNS = """
            select id, report, number, issue, purpose, json, months, units, kinds, organs, first_day, last_day, hash, kept_at, kept_by
            from report_version\s""";
    private static final String KEEP = """
            insert into report_version (id, report, organ, year, number, issue, purpose, json, months, units, kinds, organs, first_day,
                last_day, hash, kept_at, kept_by)
            values (:id, :report, :organ, :year, :number, :issue, :purpose, :json, :months, :units, :kinds, :organs, :from, :to, :hash, :at, :by)""";
    private static final String FIGURES = """
            insert into report_figure (organ, year, version, cell, amount)
            select :organ, :year, :version, cell, amount from unnest(:cells::text[], :amounts::numeric[]) as f (cell, amount)""";
    private static final String AMOUNTS = """
            select organ, cell, amount from report_figure
            where (organ, version) in (select * from unnest(:organs::bigint[], :versions::int[])) and year = :year""";

    private final JdbcClient jdbc;
    private final AmountStore amounts;

    VersionStore(JdbcClient jdbc, AmountStore amounts) {
        this.jdbc = jdbc;
        this.amounts = amounts;
    }

    /** Keeps a report as it now reads, under the next number. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Report report, KeptVersion version, Map<String, BigDecimal> figures) {
        jdbc.sql(KEEP)
                .param("id", version.id())
                .param("report", report.id())
                .param("organ", report.organ())
                .param("year", report.year())
                .param("number", version.number())
                .param("issue", version.issue())
                .param("purpose", version.purpose().name())
                .param("json", version.json())
                .param("months", version.months())
                .param("units", version.units())
                .param("kinds", version.kinds())
                .param("organs", version.organs().toArray(Long[]::new))
                .param("from", version.firstDay())
                .param("to", version.lastDay())
                .param("hash", version.hash())
                .param("at", version.keptAt())
                .param("by", version.keptBy())
                .update();
        jdbc.sql(FIGURES)
                .param("organ", report.organ())
                .param("year", report.year())
                .param("version", version.number())
                .param("cells", figures.keySet().toArray(String[]::new))
                .param("amounts", figures.values().toArray(BigDecimal[]::new))
                .update();
        amounts.keep(report.organ(), report.year(), version.number(), figures);
    }

    Optional<KeptVersion> of(UUID report, int number) {
        return jdbc.sql(COLUMNS + " where report = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .query((row, _) -> version(row))
                .optional();
    }

    /** All of a report, the newest first. */
    List<KeptVersion> of(UUID report) {
        return jdbc.sql(COLUMNS + " where report = :report order by number desc")
                .param("report", report)
                .query((row, _) -> version(row))
                .list();
    }

    /** The newest version of each of these reports. */
    List<KeptVersion> newest(Collection<Report> reports) {
        return reports.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where (report, number) in (select * from unnest(:ids::uuid[], :numbers::int[]))")
                        .param("ids", reports.stream().map(Report::id).toArray(UUID[]::new))
                        .param("numbers", reports.stream().map(Report::version).toArray(Integer[]::new))
                        .query((row, _) -> version(row))
                        .list();
    }

    /** The figures of the newest version of each of these reports of one year, by organ. */
    Map<Long, Map<String, BigDecimal>> figures(Collection<Report> reports, int year) {
        Map<Long, Map<String, BigDecimal>> figures = new HashMap<>();
        if (!reports.isEmpty()) {
            jdbc.sql(AMOUNTS)
                    .param("organs", reports.stream().map(Report::organ).toArray(Long[]::new))
                    .param("versions", reports.stream().map(Report::version).toArray(Integer[]::new))
                    .param("year", year)
                    .query(row -> {
                        figures.computeIfAbsent(row.getLong("organ"), _ -> new HashMap<>())
                                .put(row.getString("cell"), row.getBigDecimal("amount"));
                    });
        }
        return figures;
    }

    private static KeptVersion version(ResultSet row) throws SQLException {
        Array organs = row.getArray("organs");
        return new KeptVersion(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                row.getInt("number"),
                row.getInt("issue"),
                KeptVersion.Purpose.valueOf(row.getString("purpose")),
                row.getString("json"),
                row.getString("months"),
                row.getString("units"),
                row.getString("kinds"),
                List.of((Long[]) organs.getArray()),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("hash"),
                row.getObject("kept_at", OffsetDateTime.class),
                row.getObject("kept_by", UUID.class));
    }
}
