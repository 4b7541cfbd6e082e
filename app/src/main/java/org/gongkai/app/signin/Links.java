package org.gongkai.app.signin;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links: each opens one thing, once, for a while. Only their hashes are kept. */
@Component
class Links {
    private static final String MAKE = """
            insert into one_time_link (id, token_hash, purpose, person, made, expires)
            values (:id, :hash, :purpose, :person, :now, :expires)""";
    private static final String VOID = """
            update one_time_link set used = :now
            where purpose = :purpose and person is not distinct from cast(:person as uuid) and used is null""";
    private static final String OPEN =
            "select id, purpose, person from one_time_link where token_hash = :hash and used is null and expires > :now";
    private static final String USE =
            "update one_time_link set used = :now where id = :id and used is null and expires > :now";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;

    Links(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** A fresh one; the ones before for the same are void. */
    @Transactional
    public Token make(Purpose purpose, @Nullable UUID person) {
        var now = OffsetDateTime.now(clock);
        Token token = Token.fresh();
        jdbc.sql(VOID)
                .param("now", now)
                .param("purpose", purpose.name())
                .param("person", person, Types.OTHER)
                .update();
        jdbc.sql(MAKE)
                .param("id", UUID.randomUUID())
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("person", person, Types.OTHER)
                .param("now", now)
                .param("expires", now.plus(settings.link()))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public Optional<Link> open(Token token) {
        return jdbc.sql(OPEN)
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Link.class)
                .optional();
    }

    /** Uses it up; false for whoever comes second. */
    @Transactional
    public boolean use(Link link) {
        return jdbc.sql(USE)
                        .param("id", link.id())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
