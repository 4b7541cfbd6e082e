package org.gongkai.app.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be sent; each step a transaction of its own, as {@code SystemViewer.NOTICE_DELIVERY}. */
@Component
class DeliveryStore {
    /** A node that sends and is killed is given up after this; another then sends once more. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String NEW_NOTICES = """
            select id, person, kind from office_notice where not delivered order by at limit :most for update skip locked""";
    private static final String WANTED = """
            select c.channel, coalesce(a.address, p.email) as address from notice_choice c
            join person p on p.id = c.person
            left join notice_address a on a.person = c.person and a.channel = c.channel
            where c.person = :person and c.kind = :kind and p.until is null
              and (a.address is not null or (c.channel = 'mail' and p.email is not null))""";
    private static final String PLAN = """
            insert into notice_delivery (id, notice, channel, address, state, next_at)
            values (:id, :notice, :channel, :address, 'WAITING', :at)""";
    private static final String PLANNED = "update office_notice set delivered = true where id = :id";
    private static final String CLAIM = """
            with due as (select id from notice_delivery where state in ('WAITING', 'SENDING') and next_at <= :now
                         order by next_at limit :most for update skip locked)
            update notice_delivery d set state = 'SENDING', attempts = d.attempts + 1, next_at = :lease
            from due, office_notice n where d.id = due.id and n.id = d.notice
            returning d.id, d.channel, d.address, d.attempts, n.kind, n.link""";
    private static final String SENT = """
            update notice_delivery set state = 'SENT', fault = '' where id = :id and state = 'SENDING'""";
    private static final String FAILED = """
            update notice_delivery set state = :state, next_at = :next, fault = :fault where id = :id and state = 'SENDING'""";
    private static final String FORGET = "delete from notice_address where channel = :channel and address = :address";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Told(UUID id, UUID person, String kind) {}

    private record Wanted(String channel, String address) {}

    /** A message in hand of this node, until its lease ends. */
    record Claimed(UUID id, String channel, String address, int attempts, String kind, String link) {}

    /** Plans one message a channel for notices not looked at yet; what nobody wants elsewhere stays on the page. */
    @Transactional
    void plan(int most) {
        var told = jdbc.sql(NEW_NOTICES).param("most", most).query(Told.class).list();
        for (Told one : told) {
            var wanted = jdbc.sql(WANTED)
                    .param("person", one.person())
                    .param("kind", one.kind())
                    .query(Wanted.class)
                    .list();
            for (Wanted way : wanted) {
                jdbc.sql(PLAN)
                        .param("id", UUID.randomUUID())
                        .param("notice", one.id())
                        .param("channel", way.channel())
                        .param("address", way.address())
                        .param("at", now())
                        .update();
            }
            jdbc.sql(PLANNED).param("id", one.id()).update();
        }
    }

    /** Takes in hand what is due, and what a killed node has had in hand for too long. */
    @Transactional
    List<Claimed> claim(int most) {
        return jdbc.sql(CLAIM)
                .param("now", now())
                .param("lease", now().plus(LEASE))
                .param("most", most)
                .query(Claimed.class)
                .list();
    }

    @Transactional
    void sent(UUID id) {
        jdbc.sql(SENT).param("id", id).update();
    }

    @Transactional
    void again(UUID id, Duration pause, String fault) {
        failed(id, "WAITING", pause, fault);
    }

    /** Tries no more; an address that is nobody's is forgotten. */
    @Transactional
    void givenUp(Claimed message, boolean gone, String fault) {
        failed(message.id(), "GIVEN_UP", Duration.ZERO, fault);
        if (gone) {
            jdbc.sql(FORGET)
                    .param("channel", message.channel())
                    .param("address", message.address())
                    .update();
        }
    }

    private void failed(UUID id, String state, Duration pause, String fault) {
        jdbc.sql(FAILED)
                .param("id", id)
                .param("state", state)
                .param("next", now().plus(pause))
                .param("fault", fault)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
