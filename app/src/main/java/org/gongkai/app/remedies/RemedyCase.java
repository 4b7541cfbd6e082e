package org.gongkai.app.remedies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.registers.RegisterEntry;
import org.jspecify.annotations.Nullable;

/**
 * 复议或诉讼案件 as the register holds it.
 *
 * @param applicant the name as lists show it: of a natural person masked
 * @param requestNumber of the request it attacks, where that is one of the organ's
 * @param reconsiderationNumber of the case that came before
 * @param first how it ended; null while it is pending
 * @param second how the second instance ended, of a suit
 * @param struck entered by mistake: counts nowhere
 */
public record RemedyCase(
        UUID id,
        long organ,
        String organName,
        CaseKind kind,
        String number,
        String forum,
        String applicant,
        boolean naturalPerson,
        LocalDate received,
        @Nullable UUID request,
        @Nullable String requestNumber,
        @Nullable String noRequestReason,
        @Nullable UUID reconsideration,
        @Nullable String reconsiderationNumber,
        @Nullable String noReconsiderationReason,
        boolean counts,
        String countsReason,
        @Nullable Decision first,
        @Nullable Decision second,
        boolean struck,
        String enteredBy,
        OffsetDateTime enteredAt,
        int revision)
        implements RegisterEntry {
    public String address() {
        return "/office/remedies/" + id;
    }

    public boolean isPending() {
        return first == null && !struck;
    }

    /** How it stands, for a list: the latest result. */
    public @Nullable Decision latest() {
        return second == null ? first : second;
    }

    /** 驳回诉讼请求（结果维持）. */
    public String said(Decision decision) {
        return CaseResult.of(kind, decision.result())
                .map(result -> result.title() + "（" + result.column().title() + "）")
                .orElse(decision.result());
    }

    /** What the list of results does not yet have from an official text. */
    public boolean isUnchecked(Decision decision) {
        return CaseResult.of(kind, decision.result())
                .map(result -> !result.checked())
                .orElse(true);
    }

    RemedyCase decided(@Nullable Decision one, @Nullable Decision two) {
        return with(counts, countsReason, one, two, struck);
    }

    RemedyCase counting(boolean now, String reason) {
        return with(now, reason, first, second, struck);
    }

    RemedyCase struckOut() {
        return with(counts, countsReason, first, second, true);
    }

    private RemedyCase with(
            boolean counting, String reason, @Nullable Decision one, @Nullable Decision two, boolean struckOut) {
        return new RemedyCase(
                id,
                organ,
                organName,
                kind,
                number,
                forum,
                applicant,
                naturalPerson,
                received,
                request,
                requestNumber,
                noRequestReason,
                reconsideration,
                reconsiderationNumber,
                noReconsiderationReason,
                counting,
                reason,
                one,
                two,
                struckOut,
                enteredBy,
                enteredAt,
                revision);
    }

    RemedyCase enteredAs(NewCase as, String shown) {
        return new RemedyCase(
                id,
                organ,
                organName,
                as.kind(),
                as.number(),
                as.forum(),
                shown,
                as.naturalPerson(),
                as.received(),
                as.request(),
                null,
                as.noRequestReason(),
                as.reconsideration(),
                null,
                as.noReconsiderationReason(),
                as.counts(),
                as.countsReason(),
                first,
                second,
                struck,
                enteredBy,
                enteredAt,
                revision);
    }
}
