package org.gongkai.app.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of records.
 *
 * @param lines in the order asked for
 * @param next the cursor of the next page, null where this is the last
 */
public record Records(List<Line> lines, @Nullable String next) {
    public Records {
        lines = List.copyOf(lines);
    }

    /**
     * A record as a list shows it.
     *
     * @param day when it counts
     * @param amount how much it counts, in the measure's unit
     * @param number its own number; empty where it has none
     * @param note what else a reader wants at a glance: 予以公开 · 自然人; never personal data
     * @param href where it is seen in the office
     */
    public record Line(
            UUID id,
            long organ,
            LocalDate day,
            BigDecimal amount,
            String number,
            String title,
            String note,
            String href) {}
}
