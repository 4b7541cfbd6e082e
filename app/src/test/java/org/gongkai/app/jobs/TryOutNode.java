package org.gongkai.app.jobs;

import java.time.Duration;
import java.util.UUID;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a node of {@link NodesTests} does, and writes down in tables of the test. */
@RestController
@ConditionalOnProperty("try-out.node")
class TryOutNode {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final String node;
    private final boolean holds;

    TryOutNode(
            JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Environment settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.node = settings.getRequiredProperty("try-out.node");
        this.holds = settings.getProperty("try-out.holds", Boolean.class, false);
    }

    @Bean
    static Job first(TryOutNode node) {
        return node.job("try-out.first");
    }

    @Bean
    static Job second(TryOutNode node) {
        return node.job("try-out.second");
    }

    @Bean
    static Job fails(TryOutNode node) {
        return new Job("try-out.fails", "总做不完", Duration.ofMillis(200), SystemViewer.EVENTS, () -> {
            throw new IllegalStateException("this job always fails");
        });
    }

    Job job(String name) {
        return new Job(name, "试用", Duration.ofMillis(200), SystemViewer.SIGNOFF_CLOCK, () -> {
            UUID run = UUID.randomUUID();
            write(
                    "insert into try_out.run (id, job, node, viewer, began) values (?, ?, ?, viewer_name(), clock_timestamp())",
                    run,
                    name,
                    node);
            rest(Duration.ofMillis(50));
            write("update try_out.run set ended = clock_timestamp() where id = ?", run);
        });
    }

    @GetMapping("/try-out/happen")
    String happen(@RequestParam UUID id) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> transaction.execute(status -> {
                    events.publishEvent(new TryOutHappened(id));
                    return "published";
                }));
    }

    @Async
    @TransactionalEventListener
    void note(TryOutHappened happened) {
        if (holds) {
            rest(Duration.ofMinutes(5));
        }
        write(
                "insert into try_out.effect (id, node, viewer) values (?, ?, viewer_name()) on conflict do nothing",
                happened.id(),
                node);
    }

    @Async
    @TransactionalEventListener
    void stumble(TryOutHappened happened) {
        write("insert into try_out.attempt (id) values (?)", happened.id());
        int attempts = transaction.execute(status -> jdbc.sql("select count(*) from try_out.attempt where id = ?")
                .param(happened.id())
                .query(Integer.class)
                .single());
        if (attempts == 1) {
            throw new IllegalStateException("stumbled once");
        }
    }

    private void write(String sql, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
