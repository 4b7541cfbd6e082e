package org.gongkai.app.jobs;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of the program, as all its nodes together know them. */
@Component
public class Jobs {
    private final List<Job> jobs;
    private final Scheduler scheduler;
    private final Clock clock;

    Jobs(List<Job> jobs, Scheduler scheduler, Clock clock) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** All jobs by name, with how each stands. */
    public List<JobState> all() {
        Map<String, ScheduledExecution<Object>> planned = scheduler.getScheduledExecutions().stream()
                .collect(Collectors.toMap(plan -> plan.getTaskInstance().getTaskName(), Function.identity()));
        planned.putAll(running());
        return jobs.stream().map(job -> state(job, planned.get(job.name()))).toList();
    }

    /**
     * Brings the next run of a job forward to now; whichever node is free takes it.
     *
     * @return false where the job is running already
     * @throws IllegalArgumentException for a job that does not exist
     */
    public boolean runNow(String name) {
        if (jobs.stream().noneMatch(job -> job.name().equals(name))) {
            throw new IllegalArgumentException("no such job: " + name);
        }
        try {
            scheduler.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
            scheduler.triggerCheckForDueExecutions();
            return true;
        } catch (TaskInstanceException running) {
            return false;
        }
    }

    private Map<String, ScheduledExecution<Object>> running() {
        return scheduler
                .getScheduledExecutions(com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter.all()
                        .withPicked(true))
                .stream()
                .collect(Collectors.toMap(plan -> plan.getTaskInstance().getTaskName(), Function.identity()));
    }

    private static JobState state(Job job, @Nullable ScheduledExecution<Object> plan) {
        return plan == null
                ? new JobState(job, null, null, 0, null, null)
                : new JobState(
                        job,
                        plan.getLastSuccess(),
                        plan.getLastFailure(),
                        plan.getConsecutiveFailures(),
                        plan.getExecutionTime(),
                        plan.isPicked() ? plan.getPickedBy() : null);
    }
}
