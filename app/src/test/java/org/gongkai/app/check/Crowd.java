package org.gongkai.app.check;

import org.springframework.context.ApplicationContext;

/** So many others who hand in at once that no memory is left, until it is closed. */
public final class Crowd implements AutoCloseable {
    private static final long LARGEST = 64 << 20;

    private final MemoryBudget memory;
    private long held;

    public Crowd(ApplicationContext program) {
        this.memory = program.getBean(MemoryBudget.class);
        for (long step = LARGEST; step > 0; step /= 2) {
            while (memory.take(step)) {
                held += step;
            }
        }
    }

    @Override
    public void close() {
        memory.give(held);
    }
}
