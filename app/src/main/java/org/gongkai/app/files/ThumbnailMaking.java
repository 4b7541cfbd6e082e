package org.gongkai.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the thumbnails that are due, some at a time. What cannot be drawn within the time gets none. */
@Configuration(proxyBeanMethods = false)
class ThumbnailMaking {
    private static final String DUE = """
            select id, type, hash from stored_file where thumbnail_state = 'due' order by uploaded_at limit 20""";
    private static final String DONE =
            "update stored_file set thumbnail_state = :state, thumbnail = :hash where id = :id and thumbnail_state = 'due'";
    private static final long SECONDS = 20;
    /** A thread of its own, so that a page which never ends holds up nothing else. */
    private static final Executor DRAWING =
            work -> Thread.ofPlatform().daemon().name("thumbnail").start(work);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ContentStore store;
    private final StoredFiles files;

    ThumbnailMaking(JdbcClient jdbc, TransactionTemplate transaction, ContentStore store, StoredFiles files) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.files = files;
    }

    @Bean
    Job thumbnails() {
        return new Job("files.thumbnails", "制作附件缩略图", Duration.ofSeconds(10), SystemViewer.FILE_KEEPING, this::make);
    }

    private record Due(UUID id, String type, String hash) {}

    void make() {
        List<Due> due = transaction.execute(_ -> jdbc.sql(DUE).query(Due.class).list());
        for (Due file : due == null ? List.<Due>of() : due) {
            Optional<byte[]> png = drawn(file);
            transaction.executeWithoutResult(_ -> done(file, png));
        }
    }

    private Optional<byte[]> drawn(Due file) {
        byte[] content;
        try (InputStream in = store.open(file.hash())) {
            content = in.readAllBytes();
        } catch (IOException lost) {
            return Optional.empty();
        }
        try {
            return CompletableFuture.supplyAsync(
                            () -> Thumbnail.of(FileKinds.kind(file.type()).picture(), content), DRAWING)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException tooLong) {
            return Optional.empty();
        }
    }

    private void done(Due file, Optional<byte[]> png) {
        String hash = png.map(ContentHash::of).orElse(null);
        try {
            if (png.isPresent() && hash != null) {
                files.keepAsIs(hash);
                store.put(hash, png.get());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        jdbc.sql(DONE)
                .param("state", hash == null ? "none" : "made")
                .param("hash", hash)
                .param("id", file.id())
                .update();
    }
}
