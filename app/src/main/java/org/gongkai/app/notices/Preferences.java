package org.gongkai.app.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which notices the present viewer wants where besides the page. */
@Component
class Preferences {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    Preferences(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** What the person has entered for a channel. */
    record Address(UUID id, String channel, String address) {}

    /** What is wanted, as {@code kind + " " + channel}. */
    @Transactional(readOnly = true)
    Set<String> wanted(UUID person) {
        return jdbc
                .sql("select kind || ' ' || channel from notice_choice where person = :person")
                .param("person", person)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    List<Address> addresses(UUID person) {
        return jdbc.sql("select id, channel, address from notice_address where person = :person order by added_at")
                .param("person", person)
                .query(Address.class)
                .list();
    }

    /** Replaces all that was wanted. */
    @Transactional
    void want(UUID person, List<NoticeKind> kinds, List<Channel> channels, Set<String> wanted) {
        jdbc.sql("delete from notice_choice where person = :person")
                .param("person", person)
                .update();
        for (NoticeKind kind : kinds) {
            for (Channel channel : channels) {
                if (wanted.contains(kind.code() + " " + channel.code())) {
                    jdbc.sql("insert into notice_choice (person, kind, channel) values (:person, :kind, :channel)")
                            .param("person", person)
                            .param("kind", kind.code())
                            .param("channel", channel.code())
                            .update();
                }
            }
        }
        journal.write(Act.of("notices.choose", "选择提醒方式", "person", person));
    }

    /** Enters an address; where a channel knows one a person, it takes the place of the former. */
    @Transactional
    void reachAt(UUID person, String channel, String address, boolean one) {
        jdbc.sql(
                        "delete from notice_address where person = :person and channel = :channel and (:one or address = :address)")
                .param("person", person)
                .param("channel", channel)
                .param("one", one)
                .param("address", address)
                .update();
        journal.write(Act.of("notices.reach", "更改接收提醒的地址", "person", person).with("channel", channel));
        if (address.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into notice_address (id, person, channel, address, added_at)
                        values (:id, :person, :channel, :address, :at)""")
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("channel", channel)
                .param("address", address)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    @Transactional
    void forgetBrowsers(UUID person) {
        jdbc.sql("delete from notice_address where person = :person and channel = 'push'")
                .param("person", person)
                .update();
        journal.write(Act.of("notices.reach", "更改接收提醒的地址", "person", person).with("channel", "push"));
    }
}
