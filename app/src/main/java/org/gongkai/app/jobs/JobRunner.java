package org.gongkai.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gongkai.app.visibility.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the scheduler that all nodes share through the database: each run of a job is taken by one of them. */
@Configuration(proxyBeanMethods = false)
class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** The fewest the library allows: the work of a node that was killed goes on elsewhere after twenty seconds. */
    private static final int HEARTBEATS_MISSED = 4;

    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final int AT_ONCE = 4; // of the pool's twenty connections; people come first

    @Bean
    Scheduler scheduler(DataSource source, List<Job> jobs, Clock clock) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobRunner::task).toList();
        return Scheduler.create(source)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(node()))
                .clock(clock::instant)
                .serializer(new NothingKept())
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job-", 0).factory()))
                .threads(AT_ONCE)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(GRACE)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job));
    }

    /** As the job's viewer; a failure is logged here, once, and the next run comes at its time. */
    static void run(Job job) {
        try {
            Viewers.as(job.viewer(), () -> {
                job.work().run();
                return job;
            });
        } catch (RuntimeException failure) {
            log.error("定时任务“{}”（{}）没有做完，到时再做一次", job.title(), job.name(), failure);
            throw failure;
        }
    }

    /** Machine and process: two nodes may share a machine. */
    private static String node() {
        return new SchedulerName.Hostname().getName() + ":"
                + ProcessHandle.current().pid();
    }
}
