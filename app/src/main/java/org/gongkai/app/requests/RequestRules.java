package org.gongkai.app.requests;

import java.time.LocalDate;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.law.outcome.Outcome;

/** What an entry must keep to, whoever wrote which part of it. */
final class RequestRules {
    private RequestRules() {}

    static void check(DisclosureRequest request) {
        LocalDate closed = request.closed();
        if (closed != null && closed.isBefore(request.received())) {
            throw new EntryRefused("closed", "办结日期 " + closed + " 早于收到申请之日 " + request.received() + "。请核对。");
        }
        FeeNotice fee = request.fee();
        if (request.outcome() == Outcome.F2 && fee == null) {
            throw new EntryRefused("outcome", "“逾期未缴纳费用”要先有收费通知：年报要求这一格不超过收费通知的件数。请先在“收费”里登记通知。");
        }
        if (fee == null) {
            return;
        }
        if (fee.noticed().isBefore(request.received())) {
            throw new EntryRefused("noticed", "收费通知日期 " + fee.noticed() + " 早于收到申请之日 " + request.received() + "。请核对。");
        }
        if (closed != null && fee.noticed().isAfter(closed)) {
            throw new EntryRefused("noticed", "收费通知应在办理期间发出，这一件 " + closed + " 已经办结。请核对。");
        }
        if (fee.paid() != null && fee.paid().isBefore(fee.noticed())) {
            throw new EntryRefused("paid", "缴费日期 " + fee.paid() + " 早于收费通知日期 " + fee.noticed() + "。请核对。");
        }
        if ((fee.paid() == null) != (fee.paidAmount() == null)) {
            throw new EntryRefused(fee.paid() == null ? "paid" : "paidAmount", "缴费日期和实收金额要么都填，要么都不填。");
        }
        if (fee.paidAmount() != null && fee.paidAmount() > fee.amount()) {
            throw new EntryRefused("paidAmount", "实收 " + fee.paidAmount() + " 元多于通知的 " + fee.amount() + " 元。请核对。");
        }
        if (request.outcome() == Outcome.F2 && fee.paid() != null) {
            throw new EntryRefused("outcome", "已经登记缴费，不能按“逾期未缴纳费用”办结。请核对。");
        }
    }
}
