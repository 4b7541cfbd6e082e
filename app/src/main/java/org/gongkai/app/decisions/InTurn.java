package org.gongkai.app.decisions;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;

/**
 * Two chunks under way: while the rows of one go into the ledger, those of the next are sent to the database. They go in one after
 * the other, in the order of the file, and nothing in the database is locked by whoever waits for a turn.
 */
final class InTurn {
    private final ReadingAhead ahead;
    private final Work work;
    private final Object reading = new Object();
    private final Object turns = new Object();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private long before;
    private long begun;
    private boolean ended;
    private long done;

    /** What is done with a chunk, on one of two threads. */
    interface Work {
        /**
         * A transaction.
         *
         * @param before the last row of the chunk before
         * @param turn called once, when no more can be done before the chunk before is committed
         */
        void on(Chunk chunk, long before, Runnable turn);
    }

    /** A chunk with its place in the order. */
    private record Begun(Chunk chunk, long before, long number) {}

    InTurn(ReadingAhead ahead, long from, Work work) {
        this.ahead = ahead;
        this.before = from;
        this.work = work;
    }

    /** Works on all chunks; what fails first is thrown when both threads have ended, and no later chunk is committed. */
    void run() throws IOException {
        Viewer viewer = Viewers.required();
        Thread other = Thread.ofPlatform()
                .daemon()
                .name("import-second")
                .start(() -> Viewers.as(viewer, () -> {
                    take();
                    return this;
                }));
        take();
        joined(other);
        switch (failure.get()) {
            case null -> {}
            case IOException lost -> throw lost;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case Throwable failed -> throw new IllegalStateException(failed);
        }
    }

    private void take() {
        try {
            for (Begun next = next(); next != null; next = next()) {
                Begun now = next;
                work.on(now.chunk, now.before, () -> await(now.number));
                over();
            }
        } catch (IOException | RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
            synchronized (turns) {
                turns.notifyAll();
            }
        }
    }

    private @Nullable Begun next() throws IOException {
        synchronized (reading) {
            if (ended || failure.get() != null) {
                return null;
            }
            ended = true; // also where reading fails: nothing comes after that
            Chunk chunk = ahead.next();
            if (chunk == null) {
                return null;
            }
            ended = false;
            var next = new Begun(chunk, before, begun++);
            before = chunk.lastLine();
            return next;
        }
    }

    private void await(long number) {
        synchronized (turns) {
            try {
                while (done < number && failure.get() == null) {
                    turns.wait();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new Overtaken();
            }
            if (done < number) {
                throw new Overtaken();
            }
        }
    }

    private void over() {
        synchronized (turns) {
            done++;
            turns.notifyAll();
        }
    }

    /** Its chunk may not outlive this work's claim, so that an interruption waits as well. */
    private static void joined(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
