package org.gongkai.app.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this node's index up to date, on a thread of its own, second by second; makes it anew where it is missing or was made from
 * another database.
 */
@Component
class Indexing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final String NOW = """
            select (select id from installation) as installation, txid_snapshot_xmin(txid_current_snapshot()) as below""";
    private static final String CHANGES = """
            select id, written_by, kind, subject from search_change
            where (written_by, id) > (:written_by, :id) order by written_by, id limit 500""";
    private static final UUID FIRST = new UUID(0, 0);
    private static final long POLL_MS = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Searchable> searchables;
    private final Path folder;
    private final Analyzer analyzer = new ChineseText();
    private final Semaphore wake = new Semaphore(0);
    /** Changes already followed that are not yet below the position, because an older transaction is still open. */
    private final Set<UUID> followed = new HashSet<>();

    private final Object opening = new Object();

    private volatile @Nullable Index index;
    private volatile boolean whole;
    private volatile @Nullable Thread thread;

    Indexing(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectProvider<Searchable> searchables,
            Environment environment) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.searchables = searchables;
        this.folder = Path.of(environment.getProperty("gongkai.data", "data")).resolve("search");
    }

    private record Change(UUID id, long writtenBy, String kind, UUID subject) {}

    private record Now(UUID installation, long below) {}

    Analyzer analyzer() {
        return analyzer;
    }

    /** The index; throws where it cannot be had. */
    Index index() throws IOException {
        Index open = index;
        if (open != null) {
            return open;
        }
        synchronized (opening) {
            Index first = index == null ? Index.open(folder, analyzer) : index;
            index = first;
            return first;
        }
    }

    /** Whether everything that there is has been indexed at least once. */
    boolean whole() {
        return whole;
    }

    Map<String, Searchable> kinds() {
        return searchables.orderedStream().collect(Collectors.toMap(Searchable::kind, Function.identity()));
    }

    /** Follows all changes that are committed by now. */
    synchronized void catchUp() throws IOException {
        Index open = index();
        Now now = Viewers.as(
                SystemViewer.SEARCH_INDEXING,
                () -> read(() -> jdbc.sql(NOW).query(Now.class).single()));
        long from = begin(open, now);
        var kinds = kinds();
        Set<UUID> above = new HashSet<>();
        boolean any = false;
        Change last = new Change(FIRST, from - 1, "", FIRST); // nothing comes between it and the first of from
        for (List<Change> some = after(last); !some.isEmpty(); some = after(last)) {
            for (Change change : some) {
                if (change.writtenBy() >= now.below()) {
                    above.add(change.id());
                }
                if (!followed.contains(change.id())) {
                    follow(open, kinds.get(change.kind()), change);
                }
                any = true;
            }
            last = some.getLast();
        }
        followed.clear();
        followed.addAll(above);
        if (any || !whole) {
            open.commit(new Index.Position(now.installation(), now.below()));
            open.searchers().maybeRefreshBlocking();
        }
        whole = true;
    }

    /** Where to read on; from the beginning where the index is of another database, or of a later time of it. */
    private long begin(Index open, Now now) throws IOException {
        Optional<Index.Position> position = open.position();
        if (position.isPresent()
                && position.get().installation().equals(now.installation())
                && position.get().below() <= now.below()) {
            return position.get().below();
        }
        open.writer().deleteAll();
        followed.clear();
        return 0;
    }

    private List<Change> after(Change last) {
        return Viewers.as(
                SystemViewer.SEARCH_INDEXING,
                () -> read(() -> jdbc.sql(CHANGES)
                        .param("written_by", last.writtenBy())
                        .param("id", last.id())
                        .query(Change.class)
                        .list()));
    }

    private void follow(Index open, @Nullable Searchable kind, Change change) throws IOException {
        Optional<SearchEntry> entry = kind == null
                ? Optional.empty()
                : Viewers.as(SystemViewer.SEARCH_INDEXING, () -> entry(kind, change.subject()));
        var key = Entries.key(change.kind(), change.subject());
        if (entry.isPresent()) {
            open.writer().updateDocument(key, Entries.document(change.kind(), change.subject(), entry.get()));
        } else {
            open.writer().deleteDocuments(key);
        }
    }

    /** A thing that cannot be described holds up nothing else; a database that does not answer does. */
    private static Optional<SearchEntry> entry(Searchable kind, UUID subject) {
        try {
            return kind.entry(subject);
        } catch (DataAccessException | TransactionException unanswered) {
            throw unanswered;
        } catch (RuntimeException faulty) {
            LOG.warn("{} {} 没有编入检索目录。", kind.kindTitle(), subject, faulty);
            return Optional.empty();
        }
    }

    private <T> T read(java.util.function.Supplier<T> query) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }

    /** Something has just changed on this node. */
    void hurry() {
        wake.release();
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofPlatform().daemon().name("search-index").unstarted(this::keepUp);
        thread = fresh; // before it runs, for it ends as soon as it finds itself replaced
        fresh.start();
    }

    private void keepUp() {
        boolean failed = false;
        while (thread == Thread.currentThread()) {
            try {
                if (wake.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                catchUp();
                failed = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!failed && thread == Thread.currentThread()) {
                    LOG.warn("检索目录没有更新成功，稍后再试。", e);
                }
                failed = true;
            }
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        try {
            if (running != null) {
                wake.release();
                running.join(5_000);
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("检索目录没有正常关闭，下次启动时会核对。", e);
        }
    }

    private void close() throws IOException {
        synchronized (opening) {
            if (index != null) {
                index.close();
                index = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
