package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets of one-time codes, the codes already used, and the recovery codes. */
@Component
class FactorStore {
    private static final String PROPOSE = """
            update account set factor = :secret, factor_step = null where person = :person and factor_since is null""";
    private static final String USE = """
            update account set factor_step = :step where person = :person and (factor_step is null or factor_step < :step)""";
    private static final String BEGIN =
            "update account set factor_since = :now where person = :person and factor_since is null";
    private static final String END = """
            update account set factor = null, factor_since = null, factor_step = null
            where person = :person and factor_since is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> secret(UUID person) {
        return jdbc.sql("select factor from account where person = :person and factor is not null")
                .param("person", person)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Keeps a secret that counts once a code has proved that it arrived; nothing where one counts already. */
    @Transactional
    public void propose(UUID person, byte[] kept) {
        jdbc.sql(PROPOSE).param("person", person).param("secret", kept).update();
    }

    /** Whether that step had not been used, nor a later one; it has now. */
    @Transactional
    public boolean use(UUID person, long step) {
        return jdbc.sql(USE).param("person", person).param("step", step).update() == 1;
    }

    @Transactional
    public boolean begin(UUID person) {
        return jdbc.sql(BEGIN)
                        .param("now", OffsetDateTime.now(clock))
                        .param("person", person)
                        .update()
                == 1;
    }

    @Transactional
    public boolean end(UUID person) {
        forgetRecovery(person);
        return jdbc.sql(END).param("person", person).update() == 1;
    }

    @Transactional
    public void recovery(UUID person, List<byte[]> hashes) {
        forgetRecovery(person);
        hashes.forEach(
                hash -> jdbc.sql("insert into recovery_code (id, person, code_hash) values (:id, :person, :hash)")
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("hash", hash)
                        .update());
    }

    /** Whether there was such a code; it is gone now. */
    @Transactional
    public boolean recover(UUID person, byte[] hash) {
        return jdbc.sql("delete from recovery_code where person = :person and code_hash = :hash")
                        .param("person", person)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public int recoveryLeft(UUID person) {
        return jdbc.sql("select count(*) from recovery_code where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private void forgetRecovery(UUID person) {
        jdbc.sql("delete from recovery_code where person = :person")
                .param("person", person)
                .update();
    }
}
