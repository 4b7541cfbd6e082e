package org.gongkai.app.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gongkai.annualreport.write.ReportWriter;
import org.gongkai.annualreport.write.Writing;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.PublishedReport;
import org.springframework.stereotype.Component;

/**
 * The files of published reports. An issue never changes, so a file is written once and kept while it is asked for: at most {@value
 * #MOST_BYTES} bytes of them, the longest unasked going first. Whoever asks for a file that is being written waits for it.
 */
@Component
class WrittenFiles {
    private static final long MOST_BYTES = 48L << 20;

    private final Map<Key, CompletableFuture<byte[]>> files = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Key(UUID issue, FileKind kind) {}

    /** How many are kept. */
    int count() {
        synchronized (files) {
            return files.size();
        }
    }

    byte[] of(PublishedReport issue, FileKind kind) {
        if (kind == FileKind.JSON) {
            return issue.json().getBytes(StandardCharsets.UTF_8);
        }
        var key = new Key(issue.id(), kind);
        var mine = new CompletableFuture<byte[]>();
        CompletableFuture<byte[]> file;
        synchronized (files) {
            file = files.get(key);
            if (file == null) {
                files.put(key, mine);
            }
        }
        if (file != null) {
            return file.join();
        }
        try {
            byte[] written = write(issue, kind);
            mine.complete(written);
            kept(written.length);
            return written;
        } catch (RuntimeException | Error e) {
            synchronized (files) {
                files.remove(key);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void kept(int more) {
        synchronized (files) {
            bytes += more;
            var oldest = files.values().iterator();
            while (bytes > MOST_BYTES && oldest.hasNext()) {
                CompletableFuture<byte[]> file = oldest.next();
                if (file.isDone()) {
                    bytes -= file.join().length;
                    oldest.remove();
                }
            }
        }
    }

    private static byte[] write(PublishedReport issue, FileKind kind) {
        var out = new ByteArrayOutputStream(1 << 17);
        try {
            Writing writing = ReportWriter.write(Composition.read(issue.json()), kind.form(), out);
            if (writing instanceof Writing.Refused refused) {
                throw new IllegalStateException(refused.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
