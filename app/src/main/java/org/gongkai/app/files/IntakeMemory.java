package org.gongkai.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How many bytes of arriving files this node holds at once: a quarter of its memory. A file lies in memory only until every check
 * has passed, so a refused one never touched the disk.
 */
@Component
class IntakeMemory {
    private static final int CHUNK = 1 << 20;
    private final long limit = Math.max(128L << 20, Runtime.getRuntime().maxMemory() / 4);
    private final AtomicLong held = new AtomicLong();

    /** Content in memory; closing gives the memory back. */
    record Held(byte[] content, long bytes, IntakeMemory memory) implements AutoCloseable {
        @Override
        public void close() {
            memory.held.addAndGet(-bytes);
        }
    }

    /** Reads to the end; throws {@link RefusedFile} when there are too many bytes, for the file or for this node, or too few. */
    Held read(InputStream in, long most) {
        List<byte[]> chunks = new ArrayList<>();
        long taken = 0;
        try {
            long size = 0;
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                size += chunk.length;
                if (size > most) {
                    throw RefusedFiles.tooLarge(most >> 20);
                }
                taken += 2L * chunk.length; // once more when the chunks are joined
                if (held.addAndGet(2L * chunk.length) > limit) {
                    throw RefusedFiles.busy();
                }
                chunks.add(chunk);
            }
            byte[] content = joined(chunks, (int) size);
            return new Held(content, taken, this);
        } catch (IOException | RuntimeException e) {
            held.addAndGet(-taken);
            throw e instanceof RefusedFile refused ? refused : RefusedFiles.broken();
        }
    }

    long held() {
        return held.get();
    }

    private static byte[] joined(List<byte[]> chunks, int size) {
        byte[] content = new byte[size];
        int at = 0;
        for (byte[] chunk : chunks) {
            System.arraycopy(chunk, 0, content, at, chunk.length);
            at += chunk.length;
        }
        return content;
    }
}
