package org.gongkai.app.requests;

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
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestStore {
    private static final String SELECT = """
            select r.*, o.short_name as organ_name, p.name as entered_by_name
            from disclosure_request r join organ o on o.id = r.organ join person p on p.id = r.entered_by
            """;
    private static final String INSERT = """
            insert into disclosure_request (id, organ, number, received, channel, requester_kind, requester_shown, asked, entered_by, entered_at)
            values (:id, :organ, :number, :received, :channel, :kind, :shown, :asked, :by, :at)""";
    private static final String UPDATE = """
            update disclosure_request set number = :number, received = :received, channel = :channel, requester_kind = :kind,
                requester_shown = :shown, asked = :asked, outcome = :outcome, outcome_detail = :detail, closed = :closed,
                reply_way = :way, reply_number = :letter, fee_noticed = :noticed, fee_amount = :amount, fee_paid = :paid,
                fee_paid_amount = :paidAmount, struck = :struck, revision = revision + 1
            where id = :id and revision = :seen""";
    private static final String LIST = SELECT + """
            where r.organ = any (:organs)
              and case :state when 'open' then r.closed is null and not r.struck when 'closed' then r.closed is not null and not r.struck
                      when 'struck' then r.struck else not r.struck end
              and (:kind = '' or r.requester_kind = :kind) and (:outcome = '' or starts_with(r.outcome, :outcome))
              and r.received >= :from and r.received <= :to
              and (:words = '' or position(:words in r.number) > 0 or position(:words in r.asked) > 0
                  or exists (select from register_name n where n.register = 'requests' and n.subject = r.id and n.name = :words))
              and (r.received, r.id) < (:afterDay, :afterId)
            order by r.received desc, r.id desc limit :limit""";

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewRequest request, String number, String shown, UUID by, OffsetDateTime at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("organ", request.organ())
                .param("number", number)
                .param("received", request.received())
                .param("channel", request.channel().name())
                .param("kind", request.kind().name())
                .param("shown", shown)
                .param("asked", request.asked())
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Whether it was still the one that was seen. */
    boolean update(DisclosureRequest now, int seen) {
        Outcome outcome = now.outcome();
        ReplyWay way = now.replyWay();
        return jdbc.sql(UPDATE)
                        .param("id", now.id())
                        .param("number", now.number())
                        .param("received", now.received())
                        .param("channel", now.channel().name())
                        .param("kind", now.requesterKind().name())
                        .param("shown", now.requester())
                        .param("asked", now.asked())
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("detail", now.outcomeDetail())
                        .param("closed", now.closed())
                        .param("way", way == null ? null : way.name())
                        .param("letter", now.replyNumber())
                        .param("noticed", now.feeNoticed())
                        .param("amount", now.feeAmount())
                        .param("paid", now.feePaid())
                        .param("paidAmount", now.feePaidAmount())
                        .param("struck", now.struck())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    Optional<DisclosureRequest> one(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(RequestStore::read)
                .optional();
    }

    Optional<DisclosureRequest> numbered(long organ, String number) {
        return jdbc.sql(SELECT + "where r.organ = :organ and r.number = :number")
                .param("organ", organ)
                .param("number", number)
                .query(RequestStore::read)
                .optional();
    }

    List<DisclosureRequest> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where r.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RequestStore::read)
                .list();
    }

    List<DisclosureRequest> list(ListFilter filter, Set<Long> seen) {
        return filter.bind(jdbc.sql(LIST), seen).query(RequestStore::read).list();
    }

    /** The row as JSON, for its history. */
    String json(UUID id) {
        return jdbc.sql("select to_jsonb(r) from disclosure_request r where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static DisclosureRequest read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String way = row.getString("reply_way");
        return new DisclosureRequest(
                row.getObject("id", UUID.class),
                row.getLong("organ"),
                row.getString("organ_name"),
                row.getString("number"),
                row.getObject("received", LocalDate.class),
                Channel.valueOf(row.getString("channel")),
                RequesterKind.valueOf(row.getString("requester_kind")),
                row.getString("requester_shown"),
                row.getString("asked"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_detail"),
                row.getObject("closed", LocalDate.class),
                way == null ? null : ReplyWay.valueOf(way),
                row.getString("reply_number"),
                row.getObject("fee_noticed", LocalDate.class),
                row.getObject("fee_amount", Integer.class),
                row.getObject("fee_paid", LocalDate.class),
                row.getObject("fee_paid_amount", Integer.class),
                row.getBoolean("struck"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getInt("revision"));
    }
}
