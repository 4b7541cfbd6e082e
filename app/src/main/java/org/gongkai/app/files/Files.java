package org.gongkai.app.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 附件: takes files in, shows them to whoever sees what holds them, and lets go of them. */
@Component
public class Files {
    private final StoredFiles files;
    private final ContentStore store;
    private final List<IntakeCheck> checks;
    private final IntakeMemory memory;
    private final FileSettings settings;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Files(
            StoredFiles files,
            ContentStore store,
            List<IntakeCheck> checks,
            IntakeMemory memory,
            FileSettings settings,
            Journal journal,
            TransactionTemplate transaction) {
        this.files = files;
        this.store = store;
        this.checks = checks;
        this.memory = memory;
        this.settings = settings;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Checks a file and keeps it, as the viewer, held by what it was brought for. Whoever calls has made sure, by a visible select,
     * that the viewer sees the holder and may add to it. Best called outside a transaction: it reads from the wire and runs
     * scanners.
     *
     * @throws RefusedFile when it is not taken; then nothing of it is kept
     */
    public StoredFile receive(Incoming incoming) {
        UUID id = UUID.randomUUID();
        try (var held = memory.read(incoming.content(), settings.largestBytes())) {
            ArrivedFile file = arrived(id, incoming, held.content());
            checks.forEach(check -> check.check(file));
            Optional<String> text = file.text();
            transaction.executeWithoutResult(_ -> keep(file, text));
            return file.facts();
        } catch (RefusedFile refused) {
            transaction.executeWithoutResult(_ ->
                    journal.write(Act.of("files.refuse", "拒收附件", "file", id).with("code", refused.code())));
            throw refused;
        }
    }

    private static ArrivedFile arrived(UUID id, Incoming incoming, byte[] content) {
        String name = FileName.safe(incoming.name());
        FileKinds.Kind kind = Recognised.kind(name, content);
        var facts =
                new StoredFile(id, name, kind.code(), content.length, ContentHash.of(content), ContentHash.ALGORITHM);
        var parts = kind.code().equals("zip")
                ? ArchiveFiles.of(content)
                : List.of(new ArrivedFile.Part(name, kind.code(), content));
        return new ArrivedFile(incoming, facts, content, parts);
    }

    private void keep(ArrivedFile file, Optional<String> text) {
        StoredFile facts = file.facts();
        Incoming incoming = file.incoming();
        boolean thumbnail = FileKinds.kind(facts.type()).picture() != FileKinds.Picture.NONE;
        files.keepAsIs(facts.hash());
        files.add(facts, incoming.holder() != null, thumbnail);
        var act = Act.of("files.receive", "上传附件", "file", facts.id())
                .with("type", facts.type())
                .with("size", facts.size())
                .with("hash", facts.hash())
                .with("algorithm", facts.algorithm());
        if (incoming.holderKind() != null && incoming.holder() != null) {
            files.hold(incoming.holderKind(), incoming.holder(), facts.id());
            act = act.with("holder", incoming.holderKind() + " " + incoming.holder());
        }
        text.ifPresent(body -> files.addText(facts.id(), body));
        journal.write(act);
        try {
            store.put(facts.hash(), file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, if the viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(UUID id) {
        return files.find(id);
    }

    /** What {@code holder} holds and the viewer sees, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<StoredFile> heldBy(String holderKind, UUID holder) {
        return files.heldBy(holderKind, holder);
    }

    /**
     * Its content; the caller closes it.
     *
     * @throws NoSuchElementException where the viewer sees no such file
     */
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        return content(seen(id).hash());
    }

    /** What it says, if the viewer sees it and it has readable text. */
    @Transactional(readOnly = true)
    public Optional<String> text(UUID id) {
        return files.text(id);
    }

    /** A small PNG of its first page, if the viewer sees the file and there is one. */
    @Transactional(readOnly = true)
    public Optional<InputStream> thumbnail(UUID id) {
        return files.thumbnail(id).map(this::content);
    }

    /**
     * From now on {@code holder} holds a file that the viewer sees: brought before, or held elsewhere too.
     *
     * @throws NoSuchElementException where the viewer sees no such file
     */
    @Transactional
    public void hold(String holderKind, UUID holder, UUID id) {
        seen(id);
        files.hold(holderKind, holder, id);
        journal.write(Act.of("files.hold", "附上文件", "file", id).with("holder", holderKind + " " + holder));
    }

    /**
     * From now on {@code holder} no longer holds the file. When nothing holds it, it can be seen no more; after some days its content
     * goes too.
     *
     * @throws NoSuchElementException where it does not hold such a file, or the viewer may not take it away
     */
    @Transactional
    public void release(String holderKind, UUID holder, UUID id) {
        if (!files.release(holderKind, holder, id)) {
            throw new NoSuchElementException("no such file is held");
        }
        journal.write(Act.of("files.release", "移除附件", "file", id).with("holder", holderKind + " " + holder));
    }

    private StoredFile seen(UUID id) {
        return files.find(id).orElseThrow(() -> new NoSuchElementException("no such file is seen"));
    }

    private InputStream content(String hash) {
        try {
            return store.open(hash);
        } catch (FileNotFoundException lost) {
            throw new IllegalStateException("the store has lost " + hash, lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
