package org.gongkai.app.report;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of an organ on a year, as it stands.
 *
 * @param draft the text with its slots, JSON
 * @param issue 1 for the first, counted up by every correction after publication
 * @param subject what is signed and reviewed: a new one for each issue
 * @param why of a corrected issue, what was wrong
 * @param version the newest kept version, 0 for none
 * @param review the secrecy review of the newest version, or null
 */
record Report(
        UUID id,
        long organ,
        int year,
        ReportState state,
        String draft,
        int issue,
        UUID subject,
        String why,
        int version,
        @Nullable UUID review,
        long revision,
        OffsetDateTime movedAt,
        UUID movedBy,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime publishedAt) {
    ReportText text() {
        return ReportText.ofJson(draft);
    }

    Report in(ReportState standing) {
        return as(standing, draft, issue, subject, why, version, review, submittedAt, publishedAt);
    }

    /** The same with another text that is not saved. */
    Report reading(ReportText text) {
        return as(state, text.json(), issue, subject, why, version, review, submittedAt, publishedAt);
    }

    Report saying(ReportText text) {
        return as(ReportState.FILLING, text.json(), issue, subject, why, version, review, submittedAt, publishedAt);
    }

    /** Kept under that number, and nobody has reviewed it yet. */
    Report kept(KeptVersion kept, ReportState standing) {
        boolean submitted = kept.purpose() == KeptVersion.Purpose.SUBMITTED;
        return as(
                standing,
                draft,
                issue,
                subject,
                why,
                kept.number(),
                null,
                submitted ? kept.keptAt() : submittedAt,
                publishedAt);
    }

    Report proposed(UUID release) {
        return as(state, draft, issue, subject, why, version, release, submittedAt, publishedAt);
    }

    Report published(OffsetDateTime at) {
        return as(ReportState.PUBLISHED, draft, issue, subject, why, version, review, submittedAt, at);
    }

    /** The next issue, with a subject of its own to be signed. */
    Report corrected(String reason) {
        return as(ReportState.FILLING, draft, issue + 1, UUID.randomUUID(), reason, version, null, null, publishedAt);
    }

    /**
     * The same issue once more, with another subject: it was published, and had to leave the public pages.
     *
     * @param stands when the newest issue that still stands was published; null where none does
     */
    Report takenDown(@Nullable OffsetDateTime stands) {
        return as(ReportState.FILLING, draft, issue, UUID.randomUUID(), why, version, null, submittedAt, stands);
    }

    /** As it is, while an earlier issue has left the public pages. */
    Report standing(@Nullable OffsetDateTime stands) {
        return as(state, draft, issue, subject, why, version, review, submittedAt, stands);
    }

    /** The same issue with another subject: the sign-off it had was given up. */
    Report anew() {
        return as(ReportState.FILLING, draft, issue, UUID.randomUUID(), why, version, null, submittedAt, publishedAt);
    }

    private Report as(
            ReportState standing,
            String words,
            int nth,
            UUID signed,
            String reason,
            int kept,
            @Nullable UUID release,
            @Nullable OffsetDateTime submitted,
            @Nullable OffsetDateTime published) {
        return new Report(
                id, organ, year, standing, words, nth, signed, reason, kept, release, revision, movedAt, movedBy,
                submitted, published);
    }
}
