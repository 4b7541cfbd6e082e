package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class ReportStore {
    private static final String COLUMNS = """
            select id, organ, year, state, draft, issue, subject, why, version, review, revision, moved_at, moved_by,
                   submitted_at, published_at from report\s""";
    private static final String BEGIN = """
            insert into report (id, organ, year, state, draft, issue, subject, why, version, revision, begun_at, moved_at, moved_by)
            values (:id, :organ, :year, 'FILLING', :draft, 1, :subject, '', 0, 1, :at, :at, :by)
            on conflict (organ, year) do nothing""";
    /** Nobody moves it twice: whoever saw an older revision changes nothing. */
    private static final String MOVE = """
            update report set state = :state, draft = :draft, issue = :issue, subject = :subject, why = :why, version = :version,
                review = :review, submitted_at = :submittedAt, published_at = :publishedAt,
                revision = revision + 1, moved_at = :at, moved_by = :by
            where id = :id and revision = :revision""";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> of(long organ, int year) {
        return jdbc.sql(COLUMNS + " where organ = :organ and year = :year")
                .param("organ", organ)
                .param("year", year)
                .query(Report.class)
                .optional();
    }

    Optional<Report> ofSubject(UUID subject) {
        return jdbc.sql(COLUMNS + " where subject = :subject")
                .param("subject", subject)
                .query(Report.class)
                .optional();
    }

    List<Report> of(Collection<Long> organs, int year) {
        return jdbc.sql(COLUMNS + " where organ = any (:organs) and year = :year")
                .param("organs", organs.toArray(Long[]::new))
                .param("year", year)
                .query(Report.class)
                .list();
    }

    /** Held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Report> held(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Report.class)
                .optional();
    }

    /** The newest year on which any report that the viewer sees has been begun. */
    Optional<Integer> newestYear() {
        return jdbc.sql("select year from report order by year desc limit 1")
                .query(Integer.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(long organ, int year, ReportText text, OffsetDateTime at, UUID by) {
        return jdbc.sql(BEGIN)
                        .param("id", UUID.randomUUID())
                        .param("organ", organ)
                        .param("year", year)
                        .param("draft", text.json())
                        .param("subject", UUID.randomUUID())
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Writes how it now stands over how it stood; false where somebody was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Report now, OffsetDateTime at, UUID by) {
        return jdbc.sql(MOVE)
                        .param("id", now.id())
                        .param("state", now.state().name())
                        .param("draft", now.draft())
                        .param("issue", now.issue())
                        .param("subject", now.subject())
                        .param("why", now.why())
                        .param("version", now.version())
                        .param("review", now.review())
                        .param("submittedAt", now.submittedAt())
                        .param("publishedAt", now.publishedAt())
                        .param("revision", now.revision())
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }
}
