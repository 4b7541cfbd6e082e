package org.gongkai.app.report;

import java.util.UUID;
import org.gongkai.annualreport.extract.Extract;
import org.jspecify.annotations.Nullable;

/**
 * A report that was handed in and is not yet taken over.
 *
 * @param handedIn the file it came in, perhaps with others
 * @param file its bytes, as {@link ExternalFiles} keeps them; null where it was handed in before files were kept
 * @param organCode as the file names it; blank where it does not
 */
record ExternalDraft(
        UUID id,
        UUID handedIn,
        int ordinal,
        String fileName,
        String fileHash,
        @Nullable UUID file,
        String organCode,
        Extract.Text text) {}
