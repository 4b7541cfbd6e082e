package org.gongkai.app.signin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the database keeps them. */
@Component
class AccountStore {
    private static final String NAMED = """
            select a.person, a.password, a.password_set, a.must_change, a.failures, a.locked_until
            from account a join person p on p.id = a.person
            where p.account = :account and (p.until is null or p.until >= :today)""";
    private static final String OPEN = """
            insert into account (person, password, password_set, must_change) values (:person, :password, :now, :change)
            on conflict (person) do update set password = :password, password_set = :now, must_change = :change,
                failures = 0, locked_until = null""";
    private static final String DEMO = """
            select p.account, p.name, o.short_name as organ, t.title
            from person p join account a on a.person = p.id join post t on t.person = p.id and t.main
            join organ o on o.id = t.organ
            where p.account = any (:accounts)""";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Account> named(String account, OffsetDateTime now) {
        return jdbc.sql(NAMED)
                .param("account", account)
                .param("today", now.toLocalDate())
                .query(Account.class)
                .optional();
    }

    @Transactional
    public void open(UUID person, String hash, OffsetDateTime now, boolean mustChange) {
        jdbc.sql(OPEN)
                .param("person", person)
                .param("password", hash)
                .param("now", now)
                .param("change", mustChange)
                .update();
    }

    @Transactional(readOnly = true)
    public List<DemoPerson> among(List<String> accounts) {
        return jdbc.sql(DEMO)
                .param("accounts", accounts.toArray(String[]::new))
                .query(DemoPerson.class)
                .list();
    }
}
