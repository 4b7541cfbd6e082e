package org.gongkai.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program works as a role that owns nothing. */
@RunningProgram
class RolesTests {
    private final JdbcClient jdbc;

    RolesTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void tablesBelongToTheRoleOfTheMigrations() {
        assertThat(jdbc.sql("select distinct tableowner from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .list())
                .containsExactly(Secrets.OWNER);
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(Secrets.APPLICATION);
    }

    @Test
    void theProgramCannotMakeOrChangeOrEmptyTables() {
        for (String act : new String[] {
            "create table mine (id int)",
            "alter table installation add column extra int",
            "delete from installation",
            "set role gongkai_owner"
        }) {
            assertThatThrownBy(() -> jdbc.sql(act).update())
                    .as(act)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }
}
