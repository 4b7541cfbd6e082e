package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes imports up, each on a thread of its own, and lets go of their files in time. A node that dies leaves them to the others. */
@Configuration(proxyBeanMethods = false)
class DecisionImportDesk implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DecisionImportDesk.class);
    /** Each holds three connections of the pool's twenty. */
    private static final int AT_ONCE = 4;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DecisionImportWork work;
    private final DecisionImportStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, Thread> running = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    DecisionImportDesk(
            DecisionImportWork work, DecisionImportStore store, TransactionTemplate transaction, Clock clock) {
        this.work = work;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Job takingUpImports() {
        return new Job(
                "decisions.import", "行政决定批量导入", Duration.ofSeconds(2), SystemViewer.LEDGER_KEEPING, this::takeUp);
    }

    @Bean
    Job lettingGoOfImportedFiles() {
        return new Job(
                "decisions.import.clear", "清除导入用过的文件", Duration.ofMinutes(1), SystemViewer.LEDGER_KEEPING, this::clear);
    }

    void takeUp() {
        var waiting = transaction.execute(_ -> store.atWork());
        if (waiting != null) {
            waiting.forEach(this::takeUp);
        }
    }

    /** At once, where there is a place for it. */
    void takeUp(UUID id) {
        if (stopping || notBefore.getOrDefault(id, Instant.EPOCH).isAfter(clock.instant())) {
            return;
        }
        synchronized (running) {
            if (running.size() < AT_ONCE && !running.containsKey(id)) {
                // of the platform: checking rows fills a processor, which virtual threads share with the pages
                running.put(id, Thread.ofPlatform().daemon().name("import").start(() -> run(id)));
            }
        }
    }

    private void run(UUID id) {
        try {
            Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
                attempt(id);
                return id;
            });
        } finally {
            running.remove(id);
        }
        Viewers.as(SystemViewer.LEDGER_KEEPING, () -> {
            if (!stopping && ended(id)) {
                takeUp(); // its place is free: what waits does not wait for the next round of the job
            }
            return id;
        });
    }

    /** Not so where another node has it in hand, or it is to be tried again. */
    private boolean ended(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> store.find(id).map(one -> one.state().finished()).orElse(true)));
    }

    private void attempt(UUID id) {
        try {
            work.work(id, () -> stopping);
            notBefore.remove(id);
        } catch (RuntimeException failure) {
            if (stopping) {
                return;
            }
            notBefore.put(id, clock.instant().plus(AGAIN));
            log.error("导入 {} 中断，{}", id, passing(failure) ? "稍后接着做" : "不再做了", failure);
            if (!passing(failure)) {
                work.giveUp(id);
            }
        }
    }

    /** Whether it may go better another time: the database or the store was away. */
    private static boolean passing(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof java.io.UncheckedIOException
                || failure instanceof DataAccessException
                        && !(failure instanceof DataIntegrityViolationException)
                        && !(failure instanceof BadSqlGrammarException);
    }

    void clear() {
        var over =
                transaction.execute(_ -> store.toClear(OffsetDateTime.now(clock).minus(KEPT)));
        if (over != null) {
            over.forEach(work::letGo);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        for (Thread thread : running.values()) {
            thread.join(GRACE);
        }
    }
}
