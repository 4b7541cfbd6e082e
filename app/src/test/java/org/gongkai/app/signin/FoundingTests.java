package org.gongkai.app.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@RunningProgram
class FoundingTests {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void aDemonstrationIsNeverStartedAsAnOfficeOfItsOwn() {
        var bare = new Demonstration(new MockEnvironment().withProperty("gongkai.demo", "false"));
        assertThatThrownBy(() -> new Founding(jdbc, transaction, clock, bare).afterSingletonsInstantiated())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("人人知道的账号");
    }
}
