package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.gongkai.law.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示期限: what has to be published within seven working days and is not yet, from the index that holds nothing else. */
@Component
class DecisionWatch {
    private static final String OPEN = """
            state = 'RECORDED' and disclosure = 'PUBLIC' and published is null and removed is null and annulled is null
            and (shown_until is null or shown_until >= :today)""";
    private static final String DUE = """
            select organ, count(*) filter (where publish_by < :today) as late, count(*) filter (where publish_by >= :today) as soon
            from decision where publish_by <= :soon and %s group by organ order by organ""".formatted(OPEN);
    private static final String BY_MONTH = """
            select date_trunc('month', publish_by)::date as month, organ,
                count(*) filter (where publish_by < :today) as late,
                count(*) filter (where publish_by between :today and :soon) as soon,
                count(*) filter (where publish_by > :soon) as later,
                count(*) filter (where exists (select from decision_batch_row r where r.decision = d.id)) as in_review
            from decision d where organ = any (:organs) and %s group by 1, 2 order by 1, 2""".formatted(OPEN);
    private static final String LINES = """
            select w.*, exists (select from decision_batch_row r where r.decision = w.id) as in_review
            from unnest(:organs) as o (organ) cross join lateral (
                select id, organ, kind, number, title, %s, party, party_kind, decided, publish_by from decision
                where organ = o.organ and (:kind::text is null or kind = :kind) and %s
                  and (:afterDay::date is null or (publish_by, id) > (:afterDay, :afterId))
                order by publish_by, id limit :limit) w
            order by publish_by, id limit :limit""".formatted(Subject.LICENSED, OPEN);
    private static final String ANNULLED = """
            select id, organ, kind, number, title, annulled from decision
            where organ = any (:organs) and annulled is not null and published is not null and removed is null
            order by annulled, id limit 100""";

    private final JdbcClient jdbc;

    DecisionWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of an organ are late or nearly so. */
    record Due(long organ, long late, long soon) {
        String sentence() {
            return late == 0
                    ? soon + " 件行政决定快到公示期限"
                    : soon == 0 ? late + " 件行政决定超过公示期限" : late + " 件行政决定超过公示期限，" + soon + " 件快到期限";
        }
    }

    /** What an organ is to publish in a month, by its last day for that. */
    record OfMonth(LocalDate month, long organ, long late, long soon, long later, long inReview) {
        long all() {
            return late + soon + later;
        }
    }

    record Line(
            UUID id,
            long organ,
            DecisionKind kind,
            String number,
            String title,
            @Nullable String licensed,
            String party,
            PartyKind partyKind,
            LocalDate decided,
            LocalDate publishBy,
            boolean inReview) {}

    record Annulled(UUID id, long organ, DecisionKind kind, String number, String title, LocalDate annulled) {}

    /** The last day that is nearly due. */
    static LocalDate soon(LocalDate today) {
        return WorkingDays.latest().after(today, Limit.SOON.days());
    }

    List<Due> due(LocalDate today) {
        return jdbc.sql(DUE)
                .param("today", today)
                .param("soon", soon(today))
                .query(Due.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<OfMonth> byMonth(List<Long> organs, LocalDate today) {
        return jdbc.sql(BY_MONTH)
                .param("organs", organs.toArray(Long[]::new))
                .param("today", today)
                .param("soon", soon(today))
                .query(OfMonth.class)
                .list();
    }

    /** The most urgent first. */
    @Transactional(readOnly = true)
    public List<Line> lines(
            List<Long> organs, @Nullable DecisionKind kind, LocalDate today, @Nullable Cursor after, int limit) {
        return jdbc.sql(LINES)
                .param("organs", organs.toArray(Long[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("today", today)
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Annulled, and still on the public pages: there should be none. */
    @Transactional(readOnly = true)
    public List<Annulled> annulledAndShown(List<Long> organs) {
        return jdbc.sql(ANNULLED)
                .param("organs", organs.toArray(Long[]::new))
                .query(Annulled.class)
                .list();
    }
}
