package org.gongkai.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.gongkai.app.visibility.SystemViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out again what no listener has finished: one that threw, or whose node was killed. By one node at a time, as a job. What
 * goes wrong again waits longer each time, an hour at most.
 */
@Configuration(proxyBeanMethods = false)
class OutstandingEvents {
    /** A listener that takes longer than this is handed its event a second time; it is written to bear that. */
    static final Duration STALE = Duration.ofMinutes(1);

    private static final int BATCH = 1000;
    private static final int LONGEST_IN_STEPS = 6; // a minute doubled six times: about an hour
    // the library looks at when an event was published, not when it was handed out last
    private static final String GIVE_UP_WAITING = """
            update event_publication set status = 'FAILED'
            where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') and last_resubmission_date < :before""";

    @Bean
    Job republishEvents(
            FailedEventPublications failed,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            EventSettings settings) {
        return new Job("events.republish", "未办完的事件重新分发", settings.republishEvery(), SystemViewer.EVENTS, () -> {
            Instant now = clock.instant();
            transaction.executeWithoutResult(status -> jdbc.sql(GIVE_UP_WAITING)
                    .param("before", OffsetDateTime.ofInstant(now.minus(settings.stale()), clock.getZone()))
                    .update());
            failed.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(BATCH)
                    .withFilter(event -> isDue(event, now, settings.stale())));
        });
    }

    static boolean isDue(EventPublication event, Instant now, Duration first) {
        int steps = Math.min(event.getCompletionAttempts() - 1, LONGEST_IN_STEPS);
        @Nullable Instant last = event.getLastResubmissionDate();
        return last == null
                || !last.plus(first.multipliedBy(1L << Math.max(steps, 0))).isAfter(now);
    }
}
