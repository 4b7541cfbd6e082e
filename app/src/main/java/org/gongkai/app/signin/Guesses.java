package org.gongkai.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failures by account and by address, and the locks that follow. A guess is charged before it is looked at and given back when it
 * was right, so that many at once count like many in a row. While a lock lasts nothing is charged, so nobody can be shut out for ever.
 */
@Component
class Guesses {
    private static final String CHARGE = """
            update account set failures = failures + 1,
                locked_until = case when failures + 1 >= :attempts
                    then cast(:now as timestamptz) + least(:longest, :lock * power(2, least(failures + 1 - :attempts, 30))) * interval '1 second' end
            where person = :person and (locked_until is null or locked_until <= :now)""";
    private static final String CHARGE_ADDRESS = """
            insert into address_failure as a (address, failures, last) values (:address, 1, :now)
            on conflict (address) do update set last = :now,
                failures = case when a.last < cast(:now as timestamptz) - interval '1 hour' then 1 else a.failures + 1 end,
                locked_until = case when a.failures + 1 >= :attempts and a.last >= cast(:now as timestamptz) - interval '1 hour'
                    then cast(:now as timestamptz) + least(:longest, :lock * power(2, least(a.failures + 1 - :attempts, 30))) * interval '1 second' end
            where a.locked_until is null or a.locked_until <= :now""";
    private static final String GIVE_BACK =
            "update account set failures = greatest(failures - 1, 0), locked_until = null where person = :person";
    private static final String GIVE_BACK_ADDRESS = """
            update address_failure set failures = greatest(failures - 1, 0), locked_until = null where address = :address""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    Guesses(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether the account takes a guess now; it counts as wrong until {@link #right}. */
    @Transactional
    public boolean charge(UUID person) {
        return charge(
                jdbc.sql(CHARGE).param("person", person),
                settings.attempts(),
                settings.lock(),
                SignInSettings.LONGEST_LOCK);
    }

    @Transactional
    public boolean charge(String address) {
        return charge(
                jdbc.sql(CHARGE_ADDRESS).param("address", address),
                settings.addressAttempts(),
                settings.addressLock(),
                SignInSettings.LONGEST_ADDRESS_LOCK);
    }

    /** The guess was right: it is given back, and the failures before it stay where a second step is still to come. */
    @Transactional
    public void right(UUID person, boolean last) {
        jdbc.sql(last ? "update account set failures = 0, locked_until = null where person = :person" : GIVE_BACK)
                .param("person", person)
                .update();
    }

    @Transactional
    public void right(String address) {
        jdbc.sql(GIVE_BACK_ADDRESS).param("address", address).update();
    }

    /** Whether the account is locked now. */
    @Transactional(readOnly = true)
    public boolean locked(UUID person) {
        return jdbc.sql("select exists (select from account where person = :person and locked_until > :now)")
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Addresses whose last failure is a day old are forgotten. */
    @Transactional
    public int forget() {
        return jdbc.sql("delete from address_failure where last < :dayAgo")
                .param("dayAgo", OffsetDateTime.now(clock).minusDays(1))
                .update();
    }

    private boolean charge(JdbcClient.StatementSpec sql, int attempts, Duration lock, Duration longest) {
        return sql.param("attempts", attempts)
                        .param("lock", (double) lock.toSeconds())
                        .param("longest", (double) longest.toSeconds())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
