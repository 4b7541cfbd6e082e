package org.gongkai.app.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongkai.app.decisions.ChunkWriting.Written;
import org.gongkai.app.decisions.sheet.Sheet;
import org.gongkai.app.decisions.sheet.UnreadableSheet;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Tallies;
import org.gongkai.app.facts.Tallies.Difference;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.LargeFiles;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one import to its end, or as far as it may go: looks the file through, then writes it chunk by chunk, each a transaction;
 * where all or nothing is wanted, all chunks in one. Whatever is killed, the next run goes on behind the last row that is done.
 */
@Component
class DecisionImportWork {
    /** Rows a transaction: a dozen round trips are shared by so many, and four such chunks are in memory. */
    private static final int CHUNK = 10_000;

    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(hashtextextended(:id, 263))";
    /** Whoever writes a whole file in one transaction holds its numbers for long, so that others wait before they hold any. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:whose, 264))";

    private static final String BESIDE = "select pg_advisory_xact_lock_shared(hashtextextended(:whose, 264))";

    private final DecisionImportStore store;
    private final ChunkWriting writing;
    private final Tallies tallies;
    private final Files files;
    private final LargeFiles large;
    private final HardStop hardStop;
    private final Directory directory;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int chunk;

    DecisionImportWork(
            DecisionImportStore store,
            ChunkWriting writing,
            Tallies tallies,
            Files files,
            LargeFiles large,
            HardStop hardStop,
            Directory directory,
            Journal journal,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            Environment settings) {
        this.store = store;
        this.writing = writing;
        this.tallies = tallies;
        this.files = files;
        this.large = large;
        this.hardStop = hardStop;
        this.directory = directory;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.chunk = settings.getProperty("gongkai.decisions.chunk", Integer.class, CHUNK);
    }

    /**
     * Works on the import, unless another thread or node does. A connection of its own holds the claim, so that it ends with whoever
     * holds it.
     *
     * @param stopping asked between chunks whether the program is ending
     */
    void work(UUID id, BooleanSupplier stopping) {
        transaction.executeWithoutResult(_ -> {
            boolean mine = jdbc.sql(ONE_AT_A_TIME)
                    .param("id", id.toString())
                    .query(Boolean.class)
                    .single();
            if (mine && in(() -> store.begin(id, now()))) {
                DecisionImport one = Objects.requireNonNull(
                        transaction.execute(_ -> store.find(id).orElseThrow()));
                try {
                    new Going(one, stopping).go();
                } catch (Overtaken paused) {
                    // what is written stays, the rest waits
                } catch (StateSecretRefused marked) {
                    letGo(one);
                    fail(one, marked.sentence(), 0);
                } catch (UnreadableSheet unreadable) {
                    fail(one, unreadable.sentence(), one.refused());
                } catch (IOException lost) {
                    throw new UncheckedIOException(lost);
                }
            }
        });
    }

    /** Ends an import at which the program itself fails. */
    void giveUp(UUID id) {
        transaction
                .execute(_ -> store.find(id))
                .ifPresent(one ->
                        fail(one, "导入时程序出了错，没有再做下去；已经导入的行保留。请把这一页的地址告诉系统管理员，改好以后同一份文件可以再交，已有的行不会重复。", one.refused()));
    }

    /** Lets go of the file of an import that has ended. */
    void letGo(DecisionImport one) {
        if (one.file() != null) {
            large.destroy(one.file());
        }
        transaction.executeWithoutResult(_ -> store.fileGone(one.id()));
    }

    private void fail(DecisionImport one, String sentence, long refused) {
        transaction.executeWithoutResult(_ -> {
            if (store.end(one.id(), ImportState.FAILED, sentence, refused, now())) {
                journal.write(Act.of("decisions.import.fail", "导入没有进行", "decision-import", one.id())
                        .with("refused", refused));
            }
        });
    }

    private boolean in(BooleanSupplier act) {
        return Boolean.TRUE.equals(transaction.execute(_ -> act.getAsBoolean()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** One import on its way. */
    private final class Going {
        private final DecisionImport one;
        private final BooleanSupplier stopping;
        private final boolean whole;
        private long refusals;

        Going(DecisionImport one, BooleanSupplier stopping) {
            this.one = one;
            this.stopping = stopping;
            this.whole = one.mode() == ImportMode.ALL_OR_NOTHING;
        }

        void go() throws IOException {
            if (one.file() == null) {
                fail(one, "文件已经删去，没有导入：其中带有密级标志，或者存放太久。请核对以后再交。", one.refused());
                return;
            }
            if (one.total() == null && !lookedThrough()) {
                return;
            }
            try (Sheet sheet = opened()) {
                var reading = new RowReading(one.kind(), sheet, Columns.read(FieldList.of(one.kind()), sheet), clock);
                long done = whole ? 0 : one.lastRow();
                try (var ahead = new ReadingAhead(() -> reading.chunk(done, chunk))) {
                    if (whole) {
                        allInOne(ahead);
                    } else {
                        oneByOne(ahead, done);
                    }
                }
            }
        }

        private Sheet opened() throws IOException {
            UUID file = Objects.requireNonNull(one.file(), "the file of an import at work");
            return Sheet.open(one.format(), Objects.requireNonNull(transaction.execute(_ -> files.open(file))));
        }

        private boolean lookedThrough() throws IOException {
            try (Sheet sheet = opened()) {
                Columns columns = Columns.read(FieldList.of(one.kind()), sheet);
                Viewer person = uploader();
                var look = new ImportLook(text -> Viewers.as(person, () -> {
                    hardStop.check("行政决定批量导入", text);
                    return text;
                }));
                look.header(columns.headings());
                String problem = columns.problem();
                if (problem != null) {
                    fail(one, problem, 0);
                    return false;
                }
                transaction.executeWithoutResult(_ -> store.forgetRefusals(one.id()));
                look.through(
                        sheet,
                        new RowReading(one.kind(), sheet, columns, clock),
                        whole,
                        (rows, refused) -> goOn(rows, refused));
                if (look.rows() == 0) {
                    fail(one, "列名之下没有一行数据。请填好以后再交一次。", 0);
                    return false;
                }
                if (look.refusals() > 0) {
                    notAll(look.refusals());
                    return false;
                }
                if (!in(() -> store.lookedThrough(one.id(), look.rows(), columns.unknown()))) {
                    throw new Overtaken();
                }
                return true;
            }
        }

        /** The officers are told of the person who handed it in; who has left since is nobody. */
        private Viewer uploader() {
            return Objects.requireNonNull(transaction.execute(
                    _ -> directory.signedIn(one.by()).map(SignedIn::viewer).orElseGet(Viewers::required)));
        }

        private void oneByOne(ReadingAhead ahead, long from) throws IOException {
            new InTurn(ahead, from, (chunk, before, turn) -> {
                        if (stopping.getAsBoolean()) {
                            throw new Overtaken();
                        }
                        transaction.executeWithoutResult(_ -> {
                            writing.send(chunk);
                            turn.run();
                            lock(BESIDE);
                            Written written = writing.write(one, chunk, before);
                            store.refuse(one, written.refused());
                            if (!store.progress(one.id(), before, chunk.lastLine(), written)) {
                                throw new Overtaken();
                            }
                            tallies.add(written.differences());
                        });
                    })
                    .run();
            transaction.executeWithoutResult(_ -> finish());
        }

        private void allInOne(ReadingAhead ahead) throws IOException {
            transaction.executeWithoutResult(_ -> store.forgetRefusals(one.id()));
            try {
                transaction.executeWithoutResult(status -> {
                    lock(ALONE);
                    List<Difference> differences = everything(ahead);
                    if (refusals > 0) {
                        status.setRollbackOnly();
                    } else {
                        tallies.add(differences);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (refusals > 0) {
                notAll(refusals);
            }
        }

        private List<Difference> everything(ReadingAhead ahead) {
            try {
                List<Difference> differences = new ArrayList<>();
                long before = 0;
                long rows = 0;
                long taken = 0;
                long present = 0;
                for (Chunk chunk = ahead.next(); chunk != null; chunk = ahead.next()) {
                    writing.send(chunk);
                    Written written = writing.write(one, chunk, before);
                    differences.addAll(written.differences());
                    before = chunk.lastLine();
                    rows += written.rows();
                    taken += written.taken();
                    present += written.present();
                    goOn(rows, written.refused());
                    refusals += written.refused().size();
                }
                if (refusals == 0) {
                    if (!store.progress(
                            one.id(), one.lastRow(), before, new Written(0, taken, present, List.of(), List.of()))) {
                        throw new Overtaken();
                    }
                    finish();
                }
                return differences;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void notAll(long refused) {
            fail(one, "有 " + refused + " 行有错，一行也没有导入。请下载有错的行，在原文件里改好以后整份再交。", refused);
        }

        private void lock(String how) {
            jdbc.sql(how)
                    .param("whose", one.organ() + " " + one.kind())
                    .query((_, _) -> 0)
                    .list();
        }

        /** Tells, in a transaction of its own, what is seen so far; not before somebody has stopped it. */
        private void goOn(long rows, List<RefusedRow> refused) {
            boolean on = in(() -> {
                store.refuse(one, refused);
                return store.seen(one.id(), rows);
            });
            if (stopping.getAsBoolean() || !on) {
                throw new Overtaken();
            }
        }

        private void finish() {
            DecisionImport now = store.find(one.id()).orElseThrow();
            if (!store.end(one.id(), ImportState.DONE, "", now.refused(), now())) {
                throw new Overtaken();
            }
            journal.write(Act.of("decisions.import.finish", "完成导入", "decision-import", one.id())
                    .with("kind", one.kind().title())
                    .with("taken", now.taken())
                    .with("refused", now.refused())
                    .with("present", now.present()));
        }
    }
}
