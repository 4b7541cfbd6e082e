package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was entered.
 *
 * @param kind the code of its {@link FactKind}
 * @param day when it happened, the last day of the time that it covers, or as of when it stands
 * @param since the first day of the time that it covers, or null
 * @param amount the number that it carries; 1 where it is one occurrence
 * @param details the kind's own fields by their codes; an empty one is not there
 * @param source where it comes from
 * @param revision grows with every correction
 */
record EvidenceEntry(
        UUID id,
        long organ,
        String kind,
        LocalDate day,
        @Nullable LocalDate since,
        String title,
        BigDecimal amount,
        SortedMap<String, String> details,
        String source,
        boolean withdrawn,
        int revision,
        @Nullable UUID enteredBy,
        OffsetDateTime enteredAt) {}
