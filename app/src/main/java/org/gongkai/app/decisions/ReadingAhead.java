package org.gongkai.app.decisions;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead while the rows before are written: one thread checks, others wait for the database. One chunk is ready, and the next is
 * being made.
 */
final class ReadingAhead implements AutoCloseable {
    private final BlockingQueue<Next> ready = new ArrayBlockingQueue<>(1);
    private final Thread reader;

    /** A chunk, the end, or why there is none. */
    private record Next(@Nullable Chunk chunk, @Nullable Throwable failure) {}

    /** Where chunks come from. */
    interface Source {
        @Nullable
        Chunk next() throws IOException;
    }

    ReadingAhead(Source source) {
        reader = Thread.ofPlatform().daemon().name("import-reading").start(() -> read(source));
    }

    private void read(Source source) {
        try {
            Next next;
            do {
                next = next(source);
                ready.put(next);
            } while (next.chunk != null);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Next next(Source source) {
        try {
            return new Next(source.next(), null);
        } catch (IOException | RuntimeException | Error failure) {
            return new Next(null, failure);
        }
    }

    /** The next chunk; null after the last. */
    @Nullable
    Chunk next() throws IOException {
        try {
            Next next = ready.take();
            switch (next.failure) {
                case null -> {}
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(next.failure);
            }
            return next.chunk;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Overtaken();
        }
    }

    /** Ends the reading, and waits until it has ended: then the sheet can be closed. */
    @Override
    public void close() {
        reader.interrupt();
        try {
            ready.clear();
            reader.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
