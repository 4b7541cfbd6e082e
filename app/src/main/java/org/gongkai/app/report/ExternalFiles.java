package org.gongkai.app.report;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.FittingName;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of reports from outside, byte for byte as they were handed in. What was handed in and not yet decided holds its file for
 * whoever brought it; a report that was taken over holds it for all who see the report, and for good.
 */
@Component
class ExternalFiles {
    private static final String DRAFT = "report-import-draft";
    private static final String IMPORT = "report-import";
    private final Files files;
    private final ExternalDrafts drafts;

    ExternalFiles(Files files, ExternalDrafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /**
     * Takes in a file that has been read; outside a transaction.
     *
     * @throws CannotReport where it is not taken; nothing of it is kept
     */
    UUID receive(String name, byte[] content) {
        try {
            return files.receive(new Incoming(
                            FittingName.of(name, content),
                            content.length,
                            new ByteArrayInputStream(content),
                            null,
                            null))
                    .id();
        } catch (RefusedFile refused) {
            throw new CannotReport("file", refused.sentence());
        }
    }

    /** The drafts that came in it hold it; they are there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdForDrafts(UUID handedIn, UUID file) {
        files.hold(DRAFT, handedIn, file);
    }

    /** A report that was taken over holds it, beside the draft that is still there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdForImport(UUID report, @Nullable UUID file) {
        if (file != null) {
            files.hold(IMPORT, report, file);
        }
    }

    /** Lets go of it before the draft goes, unless others came in it that wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(ExternalDraft draft) {
        UUID file = draft.file();
        if (file == null) {
            return;
        }
        if (drafts.last(draft)
                && files.heldBy(DRAFT, draft.handedIn()).stream()
                        .anyMatch(one -> one.id().equals(file))) {
            files.release(DRAFT, draft.handedIn(), file);
        }
    }

    /** The file of a report that was taken over; null where none was kept, or the viewer does not see it. */
    @Nullable
    StoredFile of(ExternalReport report) {
        UUID file = report.file();
        return file == null ? null : files.find(file).orElse(null);
    }

    /** Its bytes; the caller closes it. */
    InputStream open(StoredFile file) {
        return files.open(file.id());
    }
}
