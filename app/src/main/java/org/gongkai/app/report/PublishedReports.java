package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.secrecy.Clearance;
import org.gongkai.app.secrecy.ReleaseWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was published, for anybody; a report that was not is not here. */
@Component
public class PublishedReports {
    private static final String COLUMNS = """
            select id, organ_code, organ_name, organ_kind, year, issue, title, json, months, units, kinds, why, published_at
            from report_published\s""";
    private static final String PUBLISH = """
            insert into report_published (id, report, organ, organ_code, organ_name, organ_kind, parent, year, issue, title, json, months,
                units, kinds, why, clearance, published_at)
            values (:id, :report, :organ, :code, :name, :kind, :parent, :year, :issue, :title, :json, :months,
                :units, :kinds, :why, :clearance, :at)""";

    private final JdbcClient jdbc;
    private final Publications publications;

    PublishedReports(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    /** The issue in force of an organ's report on a year. */
    @Transactional(readOnly = true)
    public Optional<PublishedReport> newest(String organCode, int year) {
        return jdbc.sql(COLUMNS + " where organ_code = :code and year = :year order by issue desc limit 1")
                .param("code", organCode)
                .param("year", year)
                .query(PublishedReport.class)
                .optional();
    }

    /** All issues of an organ's report on a year, the newest first. */
    @Transactional(readOnly = true)
    public List<PublishedReport> issues(String organCode, int year) {
        return jdbc.sql(COLUMNS + " where organ_code = :code and year = :year order by issue desc")
                .param("code", organCode)
                .param("year", year)
                .query(PublishedReport.class)
                .list();
    }

    /** An issue by its id. */
    @Transactional(readOnly = true)
    public Optional<PublishedReport> issue(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(PublishedReport.class)
                .optional();
    }

    /** The issues that were published last, by their ids. */
    @Transactional(readOnly = true)
    public List<UUID> latest(int limit) {
        return jdbc.sql("select id from report_published order by published_at desc, id limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** An issue that was taken down. */
    record TakenDown(UUID report, int issue) {}

    /** Takes down what was released under that review; empty where nothing stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TakenDown> takeDown(UUID review) {
        jdbc.sql("""
                        delete from report_published_figure f using report_published p
                        where p.clearance = :review and f.organ_code = p.organ_code and f.year = p.year and f.issue = p.issue""").param("review", review).update();
        return jdbc.sql("delete from report_published where clearance = :review returning report, issue")
                .param("review", review)
                .query(TakenDown.class)
                .optional();
    }

    /** When the newest issue of a report that still stands was published. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OffsetDateTime> stands(Report report) {
        return jdbc.sql(
                        "select published_at from report_published where organ = :organ and year = :year order by issue desc limit 1")
                .param("organ", report.organ())
                .param("year", report.year())
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Of these reviews, those under which a report is published. */
    @Transactional(readOnly = true)
    public List<UUID> standing(List<UUID> reviews) {
        return jdbc.sql("select clearance from report_published where clearance = any (:reviews)")
                .param("reviews", reviews.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Publishes exactly what was cleared. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(Clearance clearance, Report report, Organ organ, PublishedReport issue) {
        clearance.confirm(ReportRelease.Content.of(issue).hash(), ReleaseWay.PUBLIC);
        jdbc.sql(PUBLISH)
                .param("id", issue.id())
                .param("report", report.id())
                .param("organ", organ.id())
                .param("code", issue.organCode())
                .param("name", issue.organName())
                .param("kind", issue.organKind())
                .param("parent", organ.parent())
                .param("year", issue.year())
                .param("issue", issue.issue())
                .param("title", issue.title())
                .param("json", issue.json())
                .param("months", issue.months())
                .param("units", issue.units())
                .param("kinds", issue.kinds())
                .param("why", issue.why())
                .param("clearance", clearance.review())
                .param("at", issue.publishedAt())
                .update();
        publications.keep(issue);
    }
}
