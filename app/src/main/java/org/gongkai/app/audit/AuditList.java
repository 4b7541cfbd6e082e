package org.gongkai.app.audit;

import java.util.List;
import org.gongkai.app.journal.JournalReading.Known;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param person, act, subject, day what was asked for, as it was typed
 * @param wrong what of it cannot be used, in a sentence; empty where all can
 * @param next the address of the next page, or null
 * @param waiting entries that are not yet sealed, and so not yet listed
 */
public record AuditList(
        String person,
        String act,
        String subject,
        String day,
        String wrong,
        List<EntryLine> lines,
        List<Known> acts,
        @Nullable String next,
        long waiting) {}
