package org.gongkai.app.database;

import java.time.Duration;

/** How long something may take. */
record Patience(long end) {
    static Patience of(Duration time) {
        return new Patience(System.nanoTime() + time.toNanos());
    }

    /** Waits a moment; false when the time is over. An interrupt ends the program's part in it. */
    boolean lasts() {
        rest(Duration.ofMillis(10));
        return System.nanoTime() - end < 0;
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
