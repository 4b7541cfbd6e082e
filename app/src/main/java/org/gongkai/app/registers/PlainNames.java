package org.gongkai.app.registers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plain names of those who stand in a register; whoever does not work for the organ finds none. */
@Component
public class PlainNames {
    private static final String PUT = """
            insert into register_name (register, subject, organ, name) values (:register, :subject, :organ, :name)
            on conflict (subject, register) do update set name = excluded.name""";

    private final JdbcClient jdbc;

    PlainNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the name, in place of the one before. The caller has looked at the entry, as the viewer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String register, UUID subject, long organ, String name) {
        jdbc.sql(PUT)
                .param("register", register)
                .param("subject", subject)
                .param("organ", organ)
                .param("name", name)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<String> of(String register, UUID subject) {
        return jdbc.sql("select name from register_name where register = :register and subject = :subject")
                .param("register", register)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }
}
