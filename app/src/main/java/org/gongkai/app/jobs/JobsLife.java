package org.gongkai.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the jobs when everything else stands, beside it, so that no page waits for them; stops them first, while what they work
 * with is still there. A run in hand is let finish.
 */
@Component
final class JobsLife implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;
    private volatile Thread starting = Thread.ofVirtual().unstarted(() -> {});

    JobsLife(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofVirtual().name("jobs").start(scheduler::start);
    }

    @Override
    public void stop() {
        running = false;
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
