package org.gongkai.app.signoff.acts;

import java.time.Duration;
import java.util.UUID;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.signoff.ledger.DelegationSweep;
import org.gongkai.app.signoff.ledger.Rows;
import org.gongkai.app.signoff.moves.Moves;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the passing of time does: after the limit a task goes to the deputy, or, without one, its person is reminded, once; and
 * delegations begin and end. Run twice, it does no more than once.
 */
@Configuration(proxyBeanMethods = false)
class SignOffClock {
    private static final String OVERDUE = """
            select id from sign_off_task where state = 'OPEN' and reminded_at is null and due < :now
            order by due limit 500""";

    @Bean
    Job passingOfTime(
            JdbcClient jdbc,
            Moves moves,
            Lateness lateness,
            DelegationSweep delegations,
            Rows rows,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new Job("signoff.clock", "审签时限与委托", Duration.ofMinutes(1), SystemViewer.SIGNOFF_CLOCK, () -> {
            transaction.executeWithoutResult(status -> delegations.sweep());
            var overdue = transaction.execute(status ->
                    jdbc.sql(OVERDUE).param("now", rows.now()).query(UUID.class).list());
            for (UUID task : overdue) {
                transaction.executeWithoutResult(status -> moves.ofTask(task, matter -> lateness.pass(matter, task)));
            }
        });
    }
}
