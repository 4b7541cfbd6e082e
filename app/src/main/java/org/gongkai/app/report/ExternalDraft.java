package org.gongkai.app.report;

import java.util.UUID;
import org.gongkai.annualreport.extract.Extract;

/**
 * A report that was handed in and is not yet taken over.
 *
 * @param handedIn the file it came in, perhaps with others
 * @param organCode as the file names it; blank where it does not
 */
record ExternalDraft(
        UUID id, UUID handedIn, int ordinal, String fileName, String fileHash, String organCode, Extract.Text text) {}
