package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which findings were let stand, and why. */
@Component
@Transactional(readOnly = true)
class Overrules {
    private final JdbcClient jdbc;

    Overrules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String finding, String reason, OffsetDateTime at, UUID byPerson) {}

    List<Row> of(Report report) {
        return jdbc.sql(
                        "select finding, reason, at, by_person from report_overrule where report = :report and issue = :issue")
                .param("report", report.id())
                .param("issue", report.issue())
                .query(Row.class)
                .list();
    }

    /** False where somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean keep(Report report, ReportFinding finding, String reason, OffsetDateTime at, UUID by) {
        return jdbc.sql("""
                        insert into report_overrule (id, report, issue, finding, rule, reason, at, by_person)
                        values (:id, :report, :issue, :finding, :rule, :reason, :at, :by)
                        on conflict (report, issue, finding) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("report", report.id())
                        .param("issue", report.issue())
                        .param("finding", finding.key())
                        .param("rule", finding.rule())
                        .param("reason", reason)
                        .param("at", at)
                        .param("by", by)
                        .update()
                > 0;
    }
}
