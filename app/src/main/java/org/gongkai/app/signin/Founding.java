package org.gongkai.app.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.database.CannotStart;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At the first start an installation becomes a demonstration or an office of its own, and never turns into the other. */
@Component
class Founding implements SmartInitializingSingleton {
    private static final String FOUND = """
            insert into founding (id, demo, founded) values (:id, :demo, :now) on conflict do nothing""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Demonstration demonstration;

    Founding(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Demonstration demonstration) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean demo = Viewers.as(SystemViewer.FOUNDING, () -> transaction.execute(status -> founded()));
        if (demo != demonstration.isOn()) {
            throw new CannotStart(
                    demo
                            ? "这份数据是演示用的，里面有人人知道的账号，不能改作正式使用。请用 --data 另换一个空目录。"
                            : "这份数据是正式使用的，不能当作演示启动。请加上 --empty，或用 --data 另换一个目录。");
        }
    }

    private boolean founded() {
        jdbc.sql(FOUND)
                .param("id", UUID.randomUUID())
                .param("demo", demonstration.isOn())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return jdbc.sql("select demo from founding").query(Boolean.class).single();
    }
}
