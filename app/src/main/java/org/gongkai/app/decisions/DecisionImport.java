package org.gongkai.app.decisions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 批量导入: a file of decisions that was handed in for one organ and kind.
 *
 * @param name of the file, safe to show
 * @param file where its content is; null once it was let go
 * @param format {@code csv} or {@code xlsx}
 * @param sentence why it failed; empty otherwise
 * @param unknownColumns the columns that no field of the list has, which are not taken
 * @param total rows in the file; null before it was looked through
 * @param lastRow the number of the last row that is done, as the file counts
 * @param read how many rows are done: taken, refused and those that were there already
 * @param present rows that were there already, word for word
 */
public record DecisionImport(
        UUID id,
        long organ,
        DecisionKind kind,
        String name,
        @Nullable UUID file,
        String format,
        long size,
        ImportMode mode,
        ImportState state,
        String sentence,
        List<String> unknownColumns,
        @Nullable Long total,
        long lastRow,
        long read,
        long taken,
        long refused,
        long present,
        UUID by,
        OffsetDateTime handedIn,
        @Nullable OffsetDateTime begun,
        @Nullable OffsetDateTime finished) {
    /** Its place in the office. */
    public String address() {
        return "/office/decisions/imports/" + id;
    }

    /** Of a hundred; 100 only at the end. */
    public int percent() {
        return state == ImportState.DONE
                ? 100
                : total == null || total == 0 ? 0 : (int) Math.min(99, read * 100 / total);
    }
}
