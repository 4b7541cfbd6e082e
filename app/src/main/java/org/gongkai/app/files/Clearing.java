package org.gongkai.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away what nothing holds any more, after the days of grace, and content that no file has. */
@Configuration(proxyBeanMethods = false)
class Clearing {
    private static final String HELD_AGAIN = """
            update stored_file set state = 'held', state_since = :now
            where state <> 'held' and exists (select 1 from file_holding h where h.file = stored_file.id)""";
    private static final String RELEASED = """
            update stored_file set state = 'released', state_since = :now
            where state = 'held' and not exists (select 1 from file_holding h where h.file = stored_file.id)""";
    private static final String OVER = """
            select id, hash, thumbnail from stored_file where state <> 'held' and state_since < :before
            order by state_since limit 200""";
    private static final String CLEAR = """
            delete from stored_file where id = :id and state <> 'held' and state_since < :before""";
    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:hash, 0))";
    static final String KNOWN = "select exists (select 1 from stored_file where hash = :hash or thumbnail = :hash)";
    /** Content is put just before its file is there for all to see. */
    private static final Duration ARRIVING = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ContentStore store;
    private final Journal journal;
    private final Clock clock;
    private final Duration grace;

    Clearing(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ContentStore store,
            Journal journal,
            Clock clock,
            FileSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.grace = settings.grace();
    }

    @Bean
    Job clearingFiles() {
        return new Job("files.clear", "清除无人使用的附件", Duration.ofHours(1), SystemViewer.FILE_KEEPING, this::clear);
    }

    @Bean
    Job sweepingFiles() {
        return new Job("files.sweep", "清除没有登记的文件内容", Duration.ofDays(1), SystemViewer.FILE_KEEPING, this::sweep);
    }

    private record Over(UUID id, String hash, @Nullable String thumbnail) {}

    void clear() {
        clear(now().minus(grace));
    }

    /** Clears what has been held by nothing since before {@code before}. */
    void clear(OffsetDateTime before) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(HELD_AGAIN).param("now", now()).update();
            jdbc.sql(RELEASED).param("now", now()).update();
        });
        List<Over> over = transaction.execute(
                _ -> jdbc.sql(OVER).param("before", before).query(Over.class).list());
        for (Over file : over == null ? List.<Over>of() : over) {
            transaction.executeWithoutResult(_ -> clear(file, before));
        }
    }

    private void clear(Over file, OffsetDateTime before) {
        jdbc.sql("delete from file_text where file = :id")
                .param("id", file.id())
                .update();
        int gone =
                jdbc.sql(CLEAR).param("id", file.id()).param("before", before).update();
        if (gone == 0) {
            throw new IllegalStateException("held again just now: " + file.id());
        }
        removeUnknown(file.hash());
        if (file.thumbnail() != null) {
            removeUnknown(file.thumbnail());
        }
        journal.write(Act.of("files.clear", "清除附件", "file", file.id()).with("hash", file.hash()));
    }

    /** Content that was put when the program was killed before its file was written down. */
    void sweep() {
        List<String> old = new ArrayList<>();
        try {
            store.before(now().minus(ARRIVING).toInstant(), old::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        old.forEach(hash -> transaction.executeWithoutResult(_ -> removeUnknown(hash)));
    }

    /** Waits for those who are just bringing the same content. */
    private void removeUnknown(String hash) {
        jdbc.sql(ALONE).param("hash", hash).query((_, _) -> 0).list();
        if (jdbc.sql(KNOWN).param("hash", hash).query(Boolean.class).single()) {
            return;
        }
        try {
            store.remove(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
