package org.gongkai.app.remedies;

import org.gongkai.app.registers.EntryRefused;
import org.jspecify.annotations.Nullable;

/** What an entry must keep to. */
final class CaseRules {
    private CaseRules() {}

    static void check(NewCase entered) {
        if ((entered.request() == null) == (entered.noRequestReason() == null)) {
            throw new EntryRefused(
                    "requestNumber",
                    entered.request() == null ? "请填所针对的申请编号；不是针对本机关登记的申请的，请在右边写明原因。" : "填了申请编号，就不必再写不是本机关申请的原因。请去掉一个。");
        }
        boolean follows = entered.kind() == CaseKind.LITIGATION_AFTER_RECONSIDERATION;
        boolean told = entered.reconsideration() != null || entered.noReconsiderationReason() != null;
        if (follows && (entered.reconsideration() == null) == (entered.noReconsiderationReason() == null)) {
            throw new EntryRefused(
                    "reconsiderationNumber", told ? "填了复议案号，就不必再写没有登记的原因。请去掉一个。" : "复议后起诉的，请填前一件复议的案号；那一件没有登记的，请写明原因。");
        }
        if (!follows && told) {
            throw new EntryRefused("reconsiderationNumber", "只有“复议后起诉”才填前一件复议。请改案件种类，或去掉这一项。");
        }
        if (entered.countsReason().isBlank()) {
            throw new EntryRefused("countsReason", "请写明为什么计入或不计入，例如：不服政府信息公开答复。");
        }
    }

    static void check(RemedyCase remedy) {
        of(remedy, remedy.first(), "result");
        of(remedy, remedy.second(), "secondResult");
        Decision first = remedy.first();
        Decision second = remedy.second();
        if (first != null && first.decided().isBefore(remedy.received())) {
            throw new EntryRefused("decided", "审结日期 " + first.decided() + " 早于受理日期 " + remedy.received() + "。请核对。");
        }
        if (second == null) {
            return;
        }
        if (!remedy.kind().isLitigation()) {
            throw new EntryRefused("secondResult", "复议没有二审。请去掉二审结果，或改案件种类。");
        }
        if (first == null) {
            throw new EntryRefused("result", "登记二审之前，请先登记一审结果。");
        }
        if (second.decided().isBefore(first.decided())) {
            throw new EntryRefused(
                    "secondDecided", "二审日期 " + second.decided() + " 早于一审日期 " + first.decided() + "。请核对。");
        }
    }

    private static void of(RemedyCase remedy, @Nullable Decision decision, String field) {
        if (decision != null && CaseResult.of(remedy.kind(), decision.result()).isEmpty()) {
            throw new EntryRefused(field, "“" + remedy.kind().title() + "”没有这种结果。请重新选择。");
        }
    }
}
