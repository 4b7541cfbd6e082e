package org.gongkai.app.secrecy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review with all that has become of it. */
public record Review(
        UUID id,
        long organ,
        String organName,
        long desk,
        String subjectKind,
        String subject,
        String title,
        ReleaseWay way,
        UUID proposer,
        String proposerName,
        String involved,
        String note,
        String hash,
        @Nullable Long batchRows,
        @Nullable String batchProfile,
        OffsetDateTime proposedAt,
        @Nullable UUID reviewer,
        @Nullable String reviewerName,
        @Nullable Conclusion conclusion,
        @Nullable String clearedHash,
        @Nullable String article,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String endKind,
        @Nullable String endReason,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy) {
    /** Whether nobody has decided yet. */
    public boolean waiting() {
        return conclusion == null && endKind == null;
    }

    /** Whether the person proposed it or had a hand in it. */
    public boolean tookPart(UUID person) {
        return proposer.equals(person) || List.of(involved.split(" ")).contains(person.toString());
    }
}
