package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.secrecy.precheck.HiddenContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of release reviews; all but the list of what waits are only added to. */
@Component
class ReviewStore {
    private static final String PROPOSE = """
            insert into release_review (id, organ, desk, subject_kind, subject, title, way, proposer, involved, note, hash,
                                        batch_rows, batch_profile, proposed_at)
            values (:id, :organ, :desk, :subjectKind, :subject, :title, :way, :proposer, :involved, :note, :hash,
                    :batchRows, :batchProfile, :at)""";
    private static final String WAIT = """
            insert into release_waiting (review, desk, proposer, proposed_at) values (:id, :desk, :proposer, :at)""";
    private static final String PART = """
            insert into release_part (review, ordinal, kind, name, hash, body, link)
            values (:review, :ordinal, :kind, :name, :hash, :body, :link)""";
    private static final String HIDDEN = """
            insert into release_hidden (review, ordinal, sequence, kind, place, detail)
            values (:review, :ordinal, :sequence, :kind, :place, :detail)""";
    private static final String ONE = """
            select r.id, r.organ, o.name as organ_name, r.desk, r.subject_kind, r.subject, r.title, r.way, r.proposer,
                   p.name as proposer_name, array_to_string(r.involved, ' ') as involved, r.note, r.hash, r.batch_rows, r.batch_profile, r.proposed_at,
                   d.reviewer, q.name as reviewer_name, d.conclusion, d.cleared_hash, d.article, d.ground, d.reason,
                   d.decided_at, e.kind as end_kind, e.reason as end_reason, e.at as ended_at, x.name as ended_by
            from release_review r
            join person p on p.id = r.proposer
            join organ o on o.id = r.organ
            left join release_decision d on d.review = r.id
            left join person q on q.id = d.reviewer
            left join release_end e on e.review = r.id
            left join person x on x.id = e.person
            where r.id = :id""";
    private static final String PARTS = """
            select ordinal, kind, name, hash, body, link from release_part where review = :id order by ordinal""";
    private static final String HIDDEN_OF = """
            select ordinal, kind, place, detail from release_hidden where review = :id order by ordinal, sequence""";
    private static final String TREATMENTS = """
            select ordinal, kind, from_place, to_place, treatment from release_treatment where review = :id""";
    private static final String WAITING = """
            select r.id, r.title, r.way, r.subject_kind, o.short_name as organ, p.name as proposer, r.proposed_at as at,
                   null as conclusion, (r.proposer = :person or :person = any (r.involved)) as own
            from release_waiting w
            join release_review r on r.id = w.review
            join organ o on o.id = r.organ
            join person p on p.id = r.proposer
            where w.desk = any (:desks)
            order by w.proposed_at, w.review limit :limit""";
    private static final String DECIDED = """
            select r.id, r.title, r.way, r.subject_kind, o.short_name as organ, p.name as proposer,
                   coalesce(e.at, d.decided_at) as at, case when e.kind is not null then e.kind else d.conclusion end as conclusion, false as own
            from release_review r
            join organ o on o.id = r.organ
            join person p on p.id = r.proposer
            left join release_decision d on d.review = r.id
            left join release_end e on e.review = r.id
            where r.desk = any (:desks) and (d.review is not null or e.review is not null)
            order by r.proposed_at desc, r.id limit :limit""";
    private static final String OWN = """
            select r.id, r.title, r.way, r.subject_kind, o.short_name as organ, p.name as proposer,
                   coalesce(e.at, d.decided_at, r.proposed_at) as at,
                   case when e.kind is not null then e.kind else d.conclusion end as conclusion, true as own
            from release_review r
            join organ o on o.id = r.organ
            join person p on p.id = r.proposer
            left join release_decision d on d.review = r.id
            left join release_end e on e.review = r.id
            where r.proposer = :person
            order by r.proposed_at desc, r.id limit :limit""";
    private static final String LINES = """
            select distinct on (r.subject) r.id as review, cast(r.subject as uuid) as subject, d.conclusion, e.kind as end_kind,
                   coalesce(x.name, q.name, p.name) as person, coalesce(e.at, d.decided_at, r.proposed_at) as at
            from release_review r
            join person p on p.id = r.proposer
            left join release_decision d on d.review = r.id
            left join person q on q.id = d.reviewer
            left join release_end e on e.review = r.id
            left join person x on x.id = e.person
            where r.subject_kind = :kind and r.subject = any (:subjects)
            order by r.subject, r.proposed_at desc, r.id""";
    private static final String REVOKED = """
            select r.id from release_end e join release_review r on r.id = e.review
            where e.kind = 'REVOKED' and r.subject_kind = :kind""";
    private static final String DECIDE = """
            insert into release_decision (review, proposer, reviewer, conclusion, cleared_hash, article, ground, reason, decided_at)
            values (:review, :proposer, :reviewer, :conclusion, :clearedHash, :article, :ground, :reason, :at)""";
    private static final String TREAT = """
            insert into release_treatment (review, ordinal, kind, from_place, to_place, treatment)
            values (:review, :ordinal, :kind, :from, :to, :treatment)""";
    private static final String REDACT = """
            insert into release_redaction (review, ordinal, body, hash) values (:review, :ordinal, :body, :hash)""";
    private static final String END = """
            insert into release_end (review, kind, person, reason, at) values (:review, :kind, :person, :reason, :at)""";

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(UUID id, long desk, UUID proposer, ReleaseProposal proposal, OffsetDateTime at) {
        var batch = proposal.batch();
        jdbc.sql(PROPOSE)
                .param("id", id)
                .param("organ", proposal.organ())
                .param("desk", desk)
                .param("subjectKind", proposal.subjectKind())
                .param("subject", proposal.subject().toString())
                .param("title", proposal.title())
                .param("way", proposal.way().name())
                .param("proposer", proposer)
                .param("involved", proposal.involved().toArray(UUID[]::new))
                .param("note", proposal.note())
                .param("hash", proposal.hash().sm3())
                .param("batchRows", batch == null ? null : batch.rows())
                .param("batchProfile", batch == null ? null : String.join("、", batch.fields()))
                .param("at", at)
                .update();
        jdbc.sql(WAIT)
                .param("id", id)
                .param("desk", desk)
                .param("proposer", proposer)
                .param("at", at)
                .update();
    }

    void part(
            UUID review,
            int ordinal,
            String kind,
            String name,
            ContentHash hash,
            @Nullable String body,
            @Nullable String link) {
        jdbc.sql(PART)
                .param("review", review)
                .param("ordinal", ordinal)
                .param("kind", kind)
                .param("name", name)
                .param("hash", hash.sm3())
                .param("body", body)
                .param("link", link)
                .update();
    }

    void hidden(UUID review, int ordinal, List<HiddenContent> all) {
        for (int i = 0; i < all.size(); i++) {
            jdbc.sql(HIDDEN)
                    .param("review", review)
                    .param("ordinal", ordinal)
                    .param("sequence", i)
                    .param("kind", all.get(i).kind().name())
                    .param("place", all.get(i).place())
                    .param("detail", all.get(i).detail())
                    .update();
        }
    }

    Optional<Review> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Review.class).optional();
    }

    List<ReviewPart> parts(UUID id) {
        return jdbc.sql(PARTS).param("id", id).query(ReviewPart.class).list();
    }

    List<ReviewHidden> hiddenOf(UUID id) {
        return jdbc.sql(HIDDEN_OF).param("id", id).query(ReviewHidden.class).list();
    }

    Map<ReviewDecision.At, Treatment> treatments(UUID id) {
        var all = new HashMap<ReviewDecision.At, Treatment>();
        jdbc.sql(TREATMENTS).param("id", id).query(row -> {
            all.put(
                    new ReviewDecision.At(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4)),
                    Treatment.valueOf(row.getString(5)));
        });
        return all;
    }

    Optional<String> redaction(UUID id, int ordinal) {
        return jdbc.sql("select body from release_redaction where review = :id and ordinal = :ordinal")
                .param("id", id)
                .param("ordinal", ordinal)
                .query(String.class)
                .optional();
    }

    List<ReviewEntry> waiting(Collection<Long> desks, UUID person, int limit) {
        return list(WAITING, desks, person, limit);
    }

    long countWaiting(Collection<Long> desks) {
        return jdbc.sql("select count(*) from release_waiting where desk = any (:desks)")
                .param("desks", desks.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    List<ReviewEntry> decided(Collection<Long> desks, UUID person, int limit) {
        return list(DECIDED, desks, person, limit);
    }

    List<ReviewEntry> own(UUID person, int limit) {
        return list(OWN, List.of(), person, limit);
    }

    private List<ReviewEntry> list(String sql, Collection<Long> desks, UUID person, int limit) {
        return jdbc.sql(sql)
                .param("desks", desks.toArray(Long[]::new))
                .param("person", person)
                .param("limit", limit)
                .query(ReviewEntry.class)
                .list();
    }

    List<Line> lines(String subjectKind, Collection<UUID> subjects) {
        return jdbc.sql(LINES)
                .param("kind", subjectKind)
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(Line.class)
                .list();
    }

    List<UUID> revoked(String subjectKind) {
        return jdbc.sql(REVOKED).param("kind", subjectKind).query(UUID.class).list();
    }

    /** Takes it off the list of what waits; false where somebody else was faster. */
    boolean taken(UUID review) {
        return jdbc.sql("delete from release_waiting where review = :review")
                        .param("review", review)
                        .update()
                == 1;
    }

    void decide(
            Review review,
            UUID reviewer,
            Ground ground,
            ReviewDecision decision,
            @Nullable ContentHash cleared,
            OffsetDateTime at) {
        jdbc.sql(DECIDE)
                .param("review", review.id())
                .param("proposer", review.proposer())
                .param("reviewer", reviewer)
                .param("conclusion", decision.conclusion().name())
                .param("clearedHash", cleared == null ? null : cleared.sm3())
                .param("article", ground.article().toString())
                .param("ground", ground.code())
                .param("reason", decision.reason())
                .param("at", at)
                .update();
        decision.treatments().forEach((place, treatment) -> treat(review.id(), place, treatment));
        decision.dropped()
                .forEach(part -> treat(review.id(), new ReviewDecision.At(part, "PART", 0, 0), Treatment.DROP));
    }

    private void treat(UUID review, ReviewDecision.At place, Treatment treatment) {
        jdbc.sql(TREAT)
                .param("review", review)
                .param("ordinal", place.part())
                .param("kind", place.kind())
                .param("from", place.from())
                .param("to", place.to())
                .param("treatment", treatment.name())
                .update();
    }

    void redact(UUID review, int ordinal, String body) {
        jdbc.sql(REDACT)
                .param("review", review)
                .param("ordinal", ordinal)
                .param("body", body)
                .param("hash", ContentHash.of(body).sm3())
                .update();
    }

    void end(UUID review, String kind, UUID person, String reason, OffsetDateTime at) {
        jdbc.sql(END)
                .param("review", review)
                .param("kind", kind)
                .param("person", person)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    /** How the latest review of a subject stands. */
    record Line(
            UUID review,
            UUID subject,
            @Nullable Conclusion conclusion,
            @Nullable String endKind,
            String person,
            OffsetDateTime at) {}
}
