package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the office above said about what was handed in. */
@Component
@Transactional(readOnly = true)
class Remarks {
    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Remark(int issue, int version, String verdict, String words, OffsetDateTime at, UUID byPerson) {
        boolean returned() {
            return verdict.equals("RETURNED");
        }
    }

    /** The newest first. */
    List<Remark> of(UUID report) {
        return jdbc.sql("""
                        select issue, version, verdict, words, at, by_person from report_remark
                        where report = :report order by at desc""").param("report", report).query(Remark.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(Report report, boolean accepted, String words, OffsetDateTime at, UUID by) {
        jdbc.sql("""
                        insert into report_remark (id, report, issue, version, verdict, words, at, by_person)
                        values (:id, :report, :issue, :version, :verdict, :words, :at, :by)""")
                .param("id", UUID.randomUUID())
                .param("report", report.id())
                .param("issue", report.issue())
                .param("version", report.version())
                .param("verdict", accepted ? "ACCEPTED" : "RETURNED")
                .param("words", words)
                .param("at", at)
                .param("by", by)
                .update();
    }
}
