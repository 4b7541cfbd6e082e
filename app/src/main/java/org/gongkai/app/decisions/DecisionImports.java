package org.gongkai.app.decisions;

import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.LargeFiles;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 批量导入: hands in a file of one organ and kind, looks how far it is, stops it and lets it go on. */
@Component
public class DecisionImports {
    /** 500 000 rows of a CSV are about 200 MB. */
    static final long MOST_BYTES = 1L << 30;

    private final DecisionImportStore store;
    private final LargeFiles files;
    private final HardStop hardStop;
    private final DecisionImportDesk desk;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionImports(
            DecisionImportStore store,
            LargeFiles files,
            HardStop hardStop,
            DecisionImportDesk desk,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.hardStop = hardStop;
        this.desk = desk;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in, for an organ for which the viewer works, and sets it to work. Not within a transaction: it reads from the wire.
     *
     * @param name as the browser told it
     * @param content read to its end; closing it stays with the caller
     * @return the import's id
     * @throws RefusedFile when it is not taken; then nothing of it is kept
     * @throws org.gongkai.app.secrecy.StateSecretRefused where its name carries the marking of a state secret
     */
    public UUID handIn(long organ, DecisionKind kind, ImportMode mode, String name, InputStream content) {
        Viewer viewer = Viewers.required();
        if (viewer.person() == null || !viewer.homes().contains(organ)) {
            throw new RefusedFile("decisions.import.organ", "您不在这个机关任职，不能替它导入。请选自己任职的机关，或者请该机关的人员导入。");
        }
        hardStop.checkName("行政决定批量导入", name);
        UUID id = UUID.randomUUID();
        files.receive(
                new Incoming(name, -1, content, "decision-import", id),
                Set.of("csv", "xlsx"),
                MOST_BYTES,
                file -> keep(waiting(id, organ, kind, mode, file, Objects.requireNonNull(viewer.person()))));
        desk.takeUp(id);
        return id;
    }

    private void keep(DecisionImport one) {
        store.add(one);
        journal.write(Act.of("decisions.import", "交来批量导入", "decision-import", one.id())
                .with("organ", one.organ())
                .with("kind", one.kind().title())
                .with("mode", one.mode().title())
                .with("file", Objects.requireNonNull(one.file())));
    }

    private DecisionImport waiting(UUID id, long organ, DecisionKind kind, ImportMode mode, StoredFile file, UUID by) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        return new DecisionImport(
                id,
                organ,
                kind,
                file.name(),
                file.id(),
                file.type(),
                file.size(),
                mode,
                ImportState.WAITING,
                "",
                List.of(),
                null,
                0,
                0,
                0,
                0,
                0,
                by,
                now,
                null,
                null);
    }

    /** The import, if the viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<DecisionImport> find(UUID id) {
        return store.find(id);
    }

    /** What was handed in for an organ that the viewer sees, the latest first and not more than a thousand. */
    @Transactional(readOnly = true)
    public List<DecisionImport> ofOrgan(long organ) {
        return store.latest(List.of(organ), OffsetDateTime.now(clock).plusDays(1), new UUID(-1, -1), 1000);
    }

    /** Stops it behind the chunk in hand. */
    public boolean pause(UUID id) {
        return move(id, List.of(ImportState.WAITING, ImportState.READING), ImportState.PAUSED, "pause", "暂停导入");
    }

    /** Lets it go on where it stopped. */
    public boolean resume(UUID id) {
        boolean moved = move(id, List.of(ImportState.PAUSED), ImportState.WAITING, "resume", "继续导入");
        if (moved) {
            desk.takeUp(id);
        }
        return moved;
    }

    /** Ends it: what is taken stays, the rest never comes. */
    public boolean cancel(UUID id) {
        return move(
                id,
                List.of(ImportState.WAITING, ImportState.READING, ImportState.PAUSED),
                ImportState.CANCELLED,
                "cancel",
                "取消导入");
    }

    private boolean move(UUID id, List<ImportState> from, ImportState to, String code, String label) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean moved = store.move(id, from, to, to.finished() ? OffsetDateTime.now(clock) : null);
            if (moved) {
                journal.write(Act.of("decisions.import." + code, label, "decision-import", id));
            }
            return moved;
        }));
    }
}
