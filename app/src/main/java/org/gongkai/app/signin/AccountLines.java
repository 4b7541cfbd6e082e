package org.gongkai.app.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the security administrator: accounts, the locked ones first, and locked addresses. */
@Component
class AccountLines {
    static final int MOST = 50;
    private static final String LINES = """
            select p.id as person, p.account, p.name, o.short_name as organ, main.title, a.password_set, coalesce(a.failures, 0) as failures,
                   case when a.locked_until > :now then a.locked_until end as locked_until, a.factor_since,
                   (select count(*) from office_session s where s.person = p.id and s.ended is null and s.awaiting is null
                    and s.started > :startedAfter and s.seen > :seenAfter) as sessions
            from person p left join account a on a.person = p.id
            left join lateral (
                select organ, title from post
                where person = p.id and since <= :today and (until is null or until >= :today)
                order by main desc, ordinal, organ limit 1) main on true
            left join organ o on o.id = main.organ
            where (p.until is null or p.until >= :today) and\s""";
    private static final String MATCHING = """
            (:words = '' or position(:words in p.name) > 0 or position(:words in p.account) > 0)
            order by a.locked_until > :now desc nulls last, p.account limit 51""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    AccountLines(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Those whose name or account has the words in it; one more than {@link #MOST} where there are more. */
    @Transactional(readOnly = true)
    public List<AccountLine> matching(String words) {
        return lines(MATCHING).param("words", words).query(AccountLine.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<AccountLine> of(UUID person) {
        return lines("p.id = :person")
                .param("person", person)
                .query(AccountLine.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<LockedAddress> addresses() {
        return jdbc.sql("""
                        select address, failures, locked_until from address_failure where locked_until > :now
                        order by locked_until desc limit 50""")
                .param("now", OffsetDateTime.now(clock))
                .query(LockedAddress.class)
                .list();
    }

    @Transactional
    public boolean unlock(UUID person) {
        return jdbc.sql("update account set failures = 0, locked_until = null where person = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    @Transactional
    public boolean unlockAddress(String address) {
        return jdbc.sql("delete from address_failure where address = :address")
                        .param("address", address)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec lines(String condition) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql(LINES + condition)
                .param("now", now)
                .param("today", LocalDate.now(clock))
                .param("startedAfter", now.minus(settings.absolute()))
                .param("seenAfter", now.minus(settings.idle()));
    }
}
