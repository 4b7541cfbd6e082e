package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/**
 * 清理: of one year, over an organ and all below it.
 *
 * @param due the day by which every organ shall have concluded
 * @param items how many documents of it the viewer sees
 * @param concluded how many of these have a conclusion
 * @param result the document by which it was announced; empty while it is open
 */
public record CleanUp(
        UUID id,
        long organ,
        String organName,
        int year,
        LocalDate due,
        @Nullable OffsetDateTime closedAt,
        String result,
        long items,
        long concluded) {
    public boolean open() {
        return closedAt == null;
    }

    public String href() {
        return CleanUps.ADDRESS + id;
    }

    public String dueInWords() {
        return SpokenDay.said(due);
    }

    /** 0 to 100. */
    public int percent() {
        return items == 0 ? 100 : (int) (100 * concluded / items);
    }
}
