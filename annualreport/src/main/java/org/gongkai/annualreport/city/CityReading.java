package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;

/** Goes through many things on two threads, tells how far it is, and stops when it is told to. */
final class CityReading {
    private static final int THREADS = 2;

    private final CityProgress progress;
    private final AtomicInteger done = new AtomicInteger();

    CityReading(CityProgress progress) {
        this.progress = progress;
    }

    /** Reads all files; the outcomes are in the order of the files. */
    List<UnitReading.Outcome> read(UnitReading reading, List<CityFile> files) {
        AtomicReferenceArray<UnitReading.Outcome> outcomes = new AtomicReferenceArray<>(files.size());
        each(files.size(), i -> {
            outcomes.set(i, reading.read(files.get(i)));
            progress.done(done.incrementAndGet(), files.size(), files.get(i).path());
        });
        List<UnitReading.Outcome> list = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            list.add(outcomes.get(i));
        }
        return list;
    }

    /** Does something with each number below {@code count}; throws {@link CancellationException} when it was told to stop. */
    void each(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("city-", 0).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        if (progress.cancelled()) {
                            throw new CancellationException();
                        }
                        work.accept(i);
                    }
                }));
            }
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }
    }
}
