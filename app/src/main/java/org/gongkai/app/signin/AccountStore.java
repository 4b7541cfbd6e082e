package org.gongkai.app.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the database keeps them. */
@Component
class AccountStore {
    private static final int REMEMBERED = 5;
    private static final String ACCOUNT = """
            select a.person, p.account, p.name, a.password, a.password_set, a.must_change, a.failures, a.locked_until, a.factor_since,
                   exists (select from role_holding r where r.person = a.person and r.role = any (:factored)
                           and r.since <= :today and (r.until is null or r.until >= :today)) as factor_required
            from account a join person p on p.id = a.person
            where (p.until is null or p.until >= :today) and\s""";
    private static final String REMEMBER = """
            insert into former_password (id, person, password, until)
            select :id, person, password, :now from account where person = :person""";
    private static final String FORGET = """
            delete from former_password where person = :person and id not in (
                select id from former_password where person = :person order by until desc, id limit :kept)""";
    private static final String SET_PASSWORD = """
            update account set password = :password, password_set = :now, must_change = :change, failures = 0, locked_until = null
            where person = :person""";
    private static final String OPEN = """
            insert into account (person, password, password_set, must_change) values (:person, :password, :now, :change)""";
    private static final String BIND =
            "update account set subject = :subject where person = :person and subject is null";
    private static final String DEMO = """
            select p.account, p.name, o.short_name as organ, t.title
            from person p join account a on a.person = p.id
            join post t on t.person = p.id and t.main and t.since <= :today and (t.until is null or t.until >= :today)
            join organ o on o.id = t.organ
            where p.account = any (:accounts)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String[] factored;

    AccountStore(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.factored = settings.secondFactor().stream().map(Role::name).toArray(String[]::new);
    }

    @Transactional(readOnly = true)
    public Optional<Account> named(String account) {
        return account("p.account = :account")
                .param("account", account)
                .query(Account.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Account of(UUID person) {
        return account("a.person = :person")
                .param("person", person)
                .query(Account.class)
                .single();
    }

    /** The account that the provider's subject belongs to; or else the one of that name that belongs to no subject yet. */
    @Transactional(readOnly = true)
    public Optional<Account> known(String subject, String name) {
        return account(
                        "(a.subject = :subject or a.subject is null and p.account = :name) order by a.subject nulls last limit 1")
                .param("subject", subject)
                .param("name", name)
                .query(Account.class)
                .optional();
    }

    /** Whether the account belonged to no subject until now. */
    @Transactional
    public boolean bind(UUID person, String subject) {
        return jdbc.sql(BIND).param("person", person).param("subject", subject).update() == 1;
    }

    /** Gives the account its password, the first or a new one; the one before is remembered as a former one. */
    @Transactional
    public void setPassword(UUID person, String hash, boolean mustChange) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(REMEMBER)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("now", now)
                .update();
        jdbc.sql(FORGET).param("person", person).param("kept", REMEMBERED - 1).update();
        boolean there = with(jdbc.sql(SET_PASSWORD), person, hash, now, mustChange) == 1;
        if (!there) {
            with(jdbc.sql(OPEN), person, hash, now, mustChange);
        }
    }

    /** The hashes of the newest passwords, the present one among them. */
    @Transactional(readOnly = true)
    public List<String> passwords(UUID person) {
        return jdbc.sql("""
                        select password from former_password where person = :person
                        union all select password from account where person = :person""").param("person", person).query(String.class).list();
    }

    @Transactional(readOnly = true)
    public List<DemoPerson> among(List<String> accounts) {
        return jdbc.sql(DEMO)
                .param("accounts", accounts.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(DemoPerson.class)
                .list();
    }

    private StatementSpec account(String condition) {
        return jdbc.sql(ACCOUNT + condition)
                .param("today", LocalDate.now(clock))
                .param("factored", factored);
    }

    private static int with(StatementSpec sql, UUID person, String hash, OffsetDateTime now, boolean change) {
        return sql.param("person", person)
                .param("password", hash)
                .param("now", now)
                .param("change", change)
                .update();
    }
}
