package org.gongkai.annualreport.extract.pdf;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what unpacking a file may take. A few hundred bytes can be packed so that they fill any memory; they are unpacked little by
 * little from what is read here, so that reading can stop when too much memory has been asked for.
 */
final class Guard {
    /** An ordinary report takes less than a tenth of it, all that is thrown away at once included. */
    private static final long MOST_BYTES = 768L << 20;

    private static final int LOOK_EVERY = 8;

    private static final @Nullable ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean && bean.isThreadAllocatedMemorySupported()
                    ? bean
                    : null;

    private long start;
    private int reads;

    Guard() {
        begin();
    }

    /** Counts from here on. */
    void begin() {
        start = allocated();
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }

    private void look() {
        if (++reads % LOOK_EVERY == 0 && allocated() - start > MOST_BYTES) {
            throw new Budget.Spent("展开后大得不合常理");
        }
    }

    RandomAccessRead watched(byte[] content) {
        return new Watched(content);
    }

    /** Where streams are kept that had to be decrypted: in memory, and watched as well. */
    StreamCacheCreateFunction streams() {
        return () -> new RandomAccessStreamCache() {
            @Override
            public RandomAccessReadWriteBuffer createBuffer() {
                return new WatchedCopy();
            }

            @Override
            public void close() {
                // nothing but memory
            }
        };
    }

    private final class Watched extends RandomAccessReadBuffer {
        Watched(byte[] content) {
            super(content);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            look();
            return super.read(bytes, offset, length);
        }

        @Override
        public RandomAccessReadView createView(long from, long length) {
            return new RandomAccessReadView(this, from, length);
        }
    }

    private final class WatchedCopy extends RandomAccessReadWriteBuffer {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            look();
            return super.read(bytes, offset, length);
        }
    }
}
