package org.gongkai.app.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongkai.app.registers.RegisterEntry;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 依申请公开: a request as the register holds it.
 *
 * @param requester the name as lists show it: of a natural person masked
 * @param outcome null while it is being handled
 * @param struck entered by mistake: counts nowhere
 * @param revision of the entry; who changes it names the one that was seen
 */
public record DisclosureRequest(
        UUID id,
        long organ,
        String organName,
        String number,
        LocalDate received,
        Channel channel,
        RequesterKind requesterKind,
        String requester,
        String asked,
        @Nullable Outcome outcome,
        @Nullable String outcomeDetail,
        @Nullable LocalDate closed,
        @Nullable ReplyWay replyWay,
        @Nullable String replyNumber,
        @Nullable LocalDate feeNoticed,
        @Nullable Integer feeAmount,
        @Nullable LocalDate feePaid,
        @Nullable Integer feePaidAmount,
        boolean struck,
        String enteredBy,
        OffsetDateTime enteredAt,
        int revision)
        implements RegisterEntry {
    public boolean isOpen() {
        return closed == null && !struck;
    }

    public String address() {
        return "/office/requests/" + id;
    }

    /** What is asked, short enough for a list. */
    public String askedBriefly() {
        return asked.length() > 60 ? asked.substring(0, 60) + "…" : asked;
    }

    @Nullable
    Reply reply() {
        return outcome == null || closed == null || replyWay == null
                ? null
                : new Reply(outcome, closed, outcomeDetail, replyWay, replyNumber);
    }

    @Nullable
    FeeNotice fee() {
        return feeNoticed == null || feeAmount == null
                ? null
                : new FeeNotice(feeNoticed, feeAmount, feePaid, feePaidAmount);
    }

    DisclosureRequest replied(@Nullable Reply reply) {
        return with(reply, fee(), struck);
    }

    DisclosureRequest charged(@Nullable FeeNotice fee) {
        return with(reply(), fee, struck);
    }

    DisclosureRequest struckOut() {
        return with(reply(), fee(), true);
    }

    private DisclosureRequest with(@Nullable Reply reply, @Nullable FeeNotice fee, boolean struck) {
        return new DisclosureRequest(
                id,
                organ,
                organName,
                number,
                received,
                channel,
                requesterKind,
                requester,
                asked,
                reply == null ? null : reply.outcome(),
                reply == null ? null : reply.detail(),
                reply == null ? null : reply.closed(),
                reply == null ? null : reply.way(),
                reply == null ? null : reply.number(),
                fee == null ? null : fee.noticed(),
                fee == null ? null : fee.amount(),
                fee == null ? null : fee.paid(),
                fee == null ? null : fee.paidAmount(),
                struck,
                enteredBy,
                enteredAt,
                revision);
    }

    /** With what was registered when it came in place of what stands. */
    DisclosureRequest registeredAs(NewRequest request, String shown) {
        return new DisclosureRequest(
                id,
                organ,
                organName,
                request.number() == null ? number : request.number(),
                request.received(),
                request.channel(),
                request.kind(),
                shown,
                request.asked(),
                outcome,
                outcomeDetail,
                closed,
                replyWay,
                replyNumber,
                feeNoticed,
                feeAmount,
                feePaid,
                feePaidAmount,
                struck,
                enteredBy,
                enteredAt,
                revision);
    }
}
