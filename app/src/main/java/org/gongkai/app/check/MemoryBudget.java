package org.gongkai.app.check;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How many bytes of strangers' files this node holds at once: a quarter of its memory. Bytes are taken as they arrive, so a
 * promise of many bytes blocks nobody.
 */
@Component
class MemoryBudget {
    private final long limit;
    private final AtomicLong taken = new AtomicLong();
    private volatile Runnable relief = () -> {};

    MemoryBudget() {
        this(Math.max(96L << 20, Runtime.getRuntime().maxMemory() / 4));
    }

    MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** What to let go of when the budget runs out. */
    void whenShort(Runnable relief) {
        this.relief = relief;
    }

    /** Whether that many more bytes may be held; if so they are taken. */
    boolean take(long bytes) {
        if (fits(bytes)) {
            return true;
        }
        relief.run();
        return fits(bytes);
    }

    private boolean fits(long bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void give(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes held now. */
    long taken() {
        return taken.get();
    }
}
