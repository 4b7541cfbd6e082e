package org.gongkai.app.decisions;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 公示批次: decisions of one kind that an organ proposed to publish at once.
 *
 * @param review the secrecy review that decides on it
 * @param released how many were published; null before that
 * @param leftOut how many had changed meanwhile and were not
 */
record Batch(
        UUID id,
        long organ,
        DecisionKind kind,
        long rows,
        UUID review,
        State state,
        UUID proposedBy,
        OffsetDateTime proposedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Long released,
        @Nullable Long leftOut) {
    enum State {
        PROPOSED("等待保密审查"),
        RELEASED("已公示"),
        REFUSED("审查未通过"),
        REVOKED("审查结论被撤销，已下架");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
