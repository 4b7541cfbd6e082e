package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which reports were published, and their figures over years and over organs; for anybody. */
@Component
@Transactional(readOnly = true)
public class Publications {
    private static final String IN_FORCE = """
            select distinct on (organ_code, year) organ_code, organ_name, year, issue, title,
                min(published_at) over (partition by organ_code, year) as first_at, published_at
            from report_published\s""";
    private static final String NEWEST_FIRST = " order by organ_code, year desc, issue desc";
    private static final String KEEP = """
            insert into report_published_figure (organ_code, year, issue, cell, amount)
            select :code, :year, :issue, cell, amount from unnest(:cells::text[], :amounts::numeric[]) as f (cell, amount)""";
    private static final String OVER_YEARS = """
            select distinct on (cell, year) year, cell, amount from report_published_figure
            where organ_code = :code and cell = any (:cells) order by cell, year, issue desc""";
    private static final String OVER_ORGANS = """
            select distinct on (organ_code) organ_code, amount from report_published_figure
            where year = :year and cell = :cell and organ_code = any (:codes) order by organ_code, issue desc""";

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All years of an organ, the newest first. */
    public List<Publication> of(String organCode) {
        return jdbc.sql(IN_FORCE + "where organ_code = :code" + NEWEST_FIRST)
                .param("code", organCode)
                .query(Publication.class)
                .list();
    }

    /** All years of these organs, by organ, the newest first. */
    public List<Publication> of(Collection<String> organCodes) {
        return jdbc.sql(IN_FORCE + "where organ_code = any (:codes)" + NEWEST_FIRST)
                .param("codes", organCodes.toArray(String[]::new))
                .query(Publication.class)
                .list();
    }

    /** Those of one year, by the code of the organ, which comes after {@code after}. */
    public List<Publication> ofYear(int year, String after, int limit) {
        return jdbc.sql(IN_FORCE + "where year = :year and organ_code > :after" + NEWEST_FIRST + " limit :limit")
                .param("year", year)
                .param("after", after)
                .param("limit", limit)
                .query(Publication.class)
                .list();
    }

    /** The years of which anybody has published a report, the newest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from report_published order by year desc")
                .query(Integer.class)
                .list();
    }

    /** These cells of an organ's reports in force, by year. */
    public SortedMap<Integer, Map<String, BigDecimal>> figures(String organCode, Collection<String> cells) {
        var years = new TreeMap<Integer, Map<String, BigDecimal>>();
        jdbc.sql(OVER_YEARS)
                .param("code", organCode)
                .param("cells", cells.toArray(String[]::new))
                .query(row -> {
                    years.computeIfAbsent(row.getInt("year"), _ -> new HashMap<>())
                            .put(row.getString("cell"), row.getBigDecimal("amount"));
                });
        return years;
    }

    /** One cell of these organs' reports in force on a year, by the organs' codes. */
    public Map<String, BigDecimal> figures(int year, String cell, Collection<String> organCodes) {
        var organs = new HashMap<String, BigDecimal>();
        jdbc.sql(OVER_ORGANS)
                .param("year", year)
                .param("cell", cell)
                .param("codes", organCodes.toArray(String[]::new))
                .query(row -> {
                    organs.put(row.getString("organ_code"), row.getBigDecimal("amount"));
                });
        return organs;
    }

    /** Keeps the figures of an issue that is being published. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(PublishedReport issue) {
        var figures = new TreeMap<String, BigDecimal>();
        var report = Composition.read(issue.json());
        FormCells.labels().keySet().forEach(cell -> report.figure(cell).ifPresent(amount -> figures.put(cell, amount)));
        jdbc.sql(KEEP)
                .param("code", issue.organCode())
                .param("year", issue.year())
                .param("issue", issue.issue())
                .param("cells", figures.keySet().toArray(String[]::new))
                .param("amounts", figures.values().toArray(BigDecimal[]::new))
                .update();
    }
}
