package org.gongkai.app.remedies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.registers.ListFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseStore {
    private static final String SELECT = """
            select c.*, o.short_name as organ_name, p.name as entered_by_name, r.number as request_number, b.number as reconsideration_number
            from remedy_case c join organ o on o.id = c.organ join person p on p.id = c.entered_by
            left join disclosure_request r on r.id = c.request left join remedy_case b on b.id = c.reconsideration
            """;
    private static final String INSERT = """
            insert into remedy_case (id, organ, kind, number, forum, applicant_shown, natural_person, received, request, no_request_reason,
                reconsideration, no_reconsideration_reason, counts, counts_reason, entered_by, entered_at)
            values (:id, :organ, :kind, :number, :forum, :shown, :natural, :received, :request, :noRequest,
                :reconsideration, :noReconsideration, :counts, :countsReason, :by, :at)""";
    private static final String UPDATE = """
            update remedy_case set kind = :kind, number = :number, forum = :forum, applicant_shown = :shown, natural_person = :natural,
                received = :received, request = :request, no_request_reason = :noRequest, reconsideration = :reconsideration,
                no_reconsideration_reason = :noReconsideration, counts = :counts, counts_reason = :countsReason,
                result = :result, decided = :decided, second_result = :secondResult, second_decided = :secondDecided,
                struck = :struck, revision = revision + 1
            where id = :id and revision = :seen""";
    private static final String LIST = SELECT + """
            where c.organ = any (:organs)
              and case :state when 'pending' then c.decided is null and not c.struck when 'decided' then c.decided is not null and not c.struck
                      when 'struck' then c.struck else not c.struck end
              and (:kind = '' or c.kind = :kind) and (:counts = '' or c.counts = (:counts = 'yes'))
              and c.received >= :from and c.received <= :to
              and (:words = '' or position(:words in c.number) > 0 or position(:words in c.forum) > 0 or position(:words in r.number) > 0
                  or exists (select from register_name n where n.register = 'remedies' and n.subject = c.id and n.name = :words))
              and (c.received, c.id) < (:afterDay, :afterId)
            order by c.received desc, c.id desc limit :limit""";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewCase entered, String shown, UUID by, OffsetDateTime at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("organ", entered.organ())
                .param("kind", entered.kind().name())
                .param("number", entered.number())
                .param("forum", entered.forum())
                .param("shown", shown)
                .param("natural", entered.naturalPerson())
                .param("received", entered.received())
                .param("request", entered.request())
                .param("noRequest", entered.noRequestReason())
                .param("reconsideration", entered.reconsideration())
                .param("noReconsideration", entered.noReconsiderationReason())
                .param("counts", entered.counts())
                .param("countsReason", entered.countsReason())
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Whether it was still the one that was seen. */
    boolean update(RemedyCase now, int seen) {
        Decision first = now.first();
        Decision second = now.second();
        return jdbc.sql(UPDATE)
                        .param("id", now.id())
                        .param("kind", now.kind().name())
                        .param("number", now.number())
                        .param("forum", now.forum())
                        .param("shown", now.applicant())
                        .param("natural", now.naturalPerson())
                        .param("received", now.received())
                        .param("request", now.request())
                        .param("noRequest", now.noRequestReason())
                        .param("reconsideration", now.reconsideration())
                        .param("noReconsideration", now.noReconsiderationReason())
                        .param("counts", now.counts())
                        .param("countsReason", now.countsReason())
                        .param("result", first == null ? null : first.result())
                        .param("decided", first == null ? null : first.decided())
                        .param("secondResult", second == null ? null : second.result())
                        .param("secondDecided", second == null ? null : second.decided())
                        .param("struck", now.struck())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    Optional<RemedyCase> one(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CaseStore::read)
                .optional();
    }

    Optional<RemedyCase> numbered(long organ, CaseKind kind, String number) {
        return jdbc.sql(SELECT + "where c.organ = :organ and c.kind = :kind and c.number = :number")
                .param("organ", organ)
                .param("kind", kind.name())
                .param("number", number)
                .query(CaseStore::read)
                .optional();
    }

    List<RemedyCase> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where c.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CaseStore::read)
                .list();
    }

    List<RemedyCase> list(ListFilter filter, Set<Long> seen) {
        return filter.bind(jdbc.sql(LIST), seen).query(CaseStore::read).list();
    }

    /** The suits that followed it. */
    List<RemedyCase> after(UUID reconsideration) {
        return jdbc.sql(SELECT + "where c.reconsideration = :id order by c.received, c.id")
                .param("id", reconsideration)
                .query(CaseStore::read)
                .list();
    }

    /** The row as JSON, for its history. */
    String json(UUID id) {
        return jdbc.sql("select to_jsonb(c) from remedy_case c where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static RemedyCase read(ResultSet row, int number) throws SQLException {
        return new RemedyCase(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                row.getString("organ_name"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("forum"),
                row.getString("applicant_shown"),
                row.getBoolean("natural_person"),
                row.getObject("received", LocalDate.class),
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                row.getString("no_request_reason"),
                row.getObject("reconsideration", UUID.class),
                row.getString("reconsideration_number"),
                row.getString("no_reconsideration_reason"),
                row.getBoolean("counts"),
                row.getString("counts_reason"),
                decision(row, "result", "decided"),
                decision(row, "second_result", "second_decided"),
                row.getBoolean("struck"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getInt("revision"));
    }

    private static @Nullable Decision decision(ResultSet row, String result, String day) throws SQLException {
        String code = row.getString(result);
        return code == null ? null : new Decision(code, row.getObject(day, LocalDate.class));
    }
}
