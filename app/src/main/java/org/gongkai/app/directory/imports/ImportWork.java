package org.gongkai.app.directory.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.gongkai.app.directory.imports.ImportStore.Doing;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and takes over workbooks behind the page, as the administrator who asked, and writes down how far it has come, so that any
 * node can show it. Work that a node left in the middle is begun again by whoever looks.
 */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration LEFT = Duration.ofMinutes(1);
    private static final int STEP = 100;

    private final Semaphore places = new Semaphore(2);
    private final Imports imports;
    private final ImportStore store;
    private final TransactionTemplate apart;
    private final Clock clock;

    ImportWork(Imports imports, ImportStore store, PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** How it stands; begins the check again where the node that was at it has gone. */
    Optional<ImportStore.State> state(UUID id) {
        Optional<ImportStore.State> state = read(id);
        boolean left = state.filter(
                        now -> now.lines() == null && now.touchedAt().plus(LEFT).isBefore(OffsetDateTime.now(clock)))
                .isPresent();
        return left && check(id) ? read(id) : state;
    }

    private Optional<ImportStore.State> read(UUID id) {
        return Objects.requireNonNull(apart.execute(status -> store.state(id)));
    }

    /** Keeps a workbook and begins to check it. */
    UUID handIn(String fileName, byte[] content) {
        UUID id = imports.handIn(fileName, content);
        behind(id, progress -> imports.check(id, progress));
        return id;
    }

    private boolean check(UUID id) {
        return begins(id, Doing.CHECK, progress -> imports.check(id, progress));
    }

    /** Begins to take it over; a second time, while that goes on, nothing happens. */
    void take(UUID id, boolean validOnly) {
        begins(id, Doing.TAKE, progress -> imports.take(id, validOnly, progress));
    }

    private interface Work {
        void done(IntConsumer progress);
    }

    private boolean begins(UUID id, Doing doing, Work work) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean mine = Boolean.TRUE.equals(apart.execute(status -> store.begin(id, doing, now, now.minus(LEFT))));
        if (mine) {
            behind(id, work);
        }
        return mine;
    }

    private void behind(UUID id, Work work) {
        Viewer viewer = Viewers.required();
        Thread.ofVirtual().name("directory-import").start(() -> {
            places.acquireUninterruptibly();
            try {
                Viewers.as(viewer, () -> {
                    work(id, work);
                    return id;
                });
            } finally {
                places.release();
            }
        });
    }

    private void work(UUID id, Work work) {
        try {
            work.done(rows -> {
                if (rows % STEP == 0) {
                    apart.executeWithoutResult(status -> store.goneThrough(id, rows, OffsetDateTime.now(clock)));
                }
            });
        } catch (RuntimeException fault) {
            LOG.warn("机构与人员导入没有完成。", fault);
            apart.executeWithoutResult(status -> store.found(id, Doing.FAILED, List.of()));
        }
    }
}
