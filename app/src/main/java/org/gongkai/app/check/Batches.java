package org.gongkai.app.check;

import jakarta.annotation.PreDestroy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongkai.annualreport.city.CityOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The batches of this node: a few at a time, found by an unguessable id, dropped when nobody looks any more. */
@Component
class Batches {
    static final int MINUTES = 30;
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int RUNNING = 4;
    private static final int KEPT = 32;
    private static final long RECENT = Duration.ofSeconds(60).toNanos();

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Batch> batches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("batch-sweeper").factory());

    Batches(MemoryBudget memory) {
        memory.whenShort(this::dropOneUnseen);
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 20, 20, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        sweeper.shutdownNow();
        batches.values().forEach(Batch::drop);
    }

    /** Begins to work on what was handed in, which from now on belongs to the batch. */
    synchronized Batch start(Intake.Handed handed) {
        oneMore();
        if (batches.size() >= KEPT) {
            dropOneUnseen();
        }
        if (batches.size() >= KEPT) {
            throw new RefusedException(Refusal.busy());
        }
        byte[] id = new byte[18];
        random.nextBytes(id);
        Batch batch = new Batch(Base64.getUrlEncoder().encodeToString(id), handed);
        batches.put(batch.id(), batch);
        Thread.ofVirtual().name("batch").start(() -> work(batch));
        return batch;
    }

    /** Begins anew on the same files, on what the visitor says of the city; a batch that is being worked on goes on as it is. */
    synchronized void again(Batch batch, CityOptions said) {
        if (batch.finished()) {
            oneMore();
            batch.again(said);
            Thread.ofVirtual().name("batch").start(() -> work(batch));
        }
    }

    private void oneMore() {
        if (batches.values().stream().filter(batch -> !batch.finished()).count() >= RUNNING) {
            throw new RefusedException(Refusal.busy());
        }
    }

    private void work(Batch batch) {
        try {
            batch.work();
        } catch (RuntimeException e) {
            LOG.error("a batch was given up", e);
            forget(batch.id());
        }
    }

    /** The batch of that id; refused as gone when there is none. */
    Batch find(String id) {
        Batch batch = batches.get(id);
        if (batch == null) {
            throw new RefusedException(Refusal.gone());
        }
        batch.look();
        return batch;
    }

    /** The batch of that id, if there is one; to ask does not keep it. */
    Optional<Batch> peek(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    void forget(String id) {
        Batch batch = batches.remove(id);
        if (batch != null) {
            batch.drop();
        }
    }

    private void sweep() {
        for (Batch batch : batches.values()) {
            if (batch.unseen() > Duration.ofMinutes(MINUTES).toNanos()) {
                forget(batch.id());
            }
        }
    }

    private void dropOneUnseen() {
        batches.values().stream()
                .filter(batch -> batch.finished() && batch.unseen() > RECENT)
                .max(Comparator.comparingLong(Batch::unseen))
                .ifPresent(batch -> forget(batch.id()));
    }
}
