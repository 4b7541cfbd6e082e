package org.gongkai.app.remedies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.registers.Entered;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.ImportedRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over the register of cases that an organ kept in a workbook; a reconsideration stands above the suit that followed. */
@Component
class CaseImport implements ImportedRegister {
    private static final List<Column> COLUMNS = List.of(
            new Column("number", "案号", true, "同一种类内唯一", "高政复〔2022〕1号"),
            new Column("kind", "案件种类", true, "行政复议、未经复议直接起诉、复议后起诉", "行政复议"),
            new Column("forum", "复议机关或者法院", true, "", "高陵区人民政府"),
            new Column("applicant", "申请人或者原告", true, "姓名或名称", "张某某"),
            new Column("natural", "是否自然人", false, "是、否；不填为是", "是"),
            new Column("received", "受理或者立案日期", true, "", "2022-03-01"),
            new Column("requestNumber", "申请编号", false, "本机关登记的申请；不是的，填后一列", ""),
            new Column("noRequestReason", "不是本机关申请的原因", false, "与前一列二者填一", "针对的是征收决定"),
            new Column("reconsiderationNumber", "复议案号", false, "复议后起诉的，前一件复议；那一件要先登记，或者在本表里排在前面", ""),
            new Column("noReconsiderationReason", "没有登记复议的原因", false, "复议后起诉的，与前一列二者填一", ""),
            new Column("counts", "是否计入", true, "是、否：表四只统计政府信息公开案件", "否"),
            new Column("countsReason", "计入或不计入的理由", true, "", "征收案件，不是政府信息公开"),
            new Column("result", "结果", false, "没有审结的不填", "维持"),
            new Column("decided", "审结日期", false, "有结果的必填", "2022-05-01"),
            new Column("secondResult", "二审后的结果", false, "维持原判的，填和一审一样的结果", ""),
            new Column("secondDecided", "二审审结日期", false, "", ""));

    private final RemedyCases cases;
    private final CaseForms forms;

    CaseImport(RemedyCases cases, CaseForms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    @Override
    public String key() {
        return RemedyCases.REGISTER;
    }

    @Override
    public String title() {
        return "复议诉讼";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean take(long organ, Entered row) {
        var entered = new Entered(inCodes(row));
        NewCase remedy = forms.entered(organ, entered, null);
        Decision first = forms.decision(entered, "result", "decided");
        Decision second = forms.decision(entered, "secondResult", "secondDecided");
        if (first == null && !row.text("decided").isEmpty()) {
            throw new EntryRefused("result", "填了审结日期，没有填结果。请补上，或去掉审结日期。");
        }
        if (second == null && !row.text("secondDecided").isEmpty()) {
            throw new EntryRefused("secondResult", "填了二审审结日期，没有填结果。请补上，或去掉日期。");
        }
        var standing = cases.numbered(organ, remedy.kind(), remedy.number());
        if (standing.isPresent()) {
            if (!same(standing.get(), remedy, first, second)) {
                throw new EntryRefused("number", "这个案号已经登记，内容不同。请打开那一件更正，或改案号。");
            }
            return false;
        }
        UUID id = cases.enter(remedy);
        if (first != null) {
            cases.decide(id, 0, first);
        }
        if (second != null) {
            if (first == null) {
                throw new EntryRefused("result", "登记二审之前，请先填一审结果。");
            }
            cases.decideAgain(id, 1, second);
        }
        return true;
    }

    private boolean same(RemedyCase standing, NewCase remedy, @Nullable Decision first, @Nullable Decision second) {
        return standing.forum().equals(remedy.forum())
                && standing.received().equals(remedy.received())
                && standing.naturalPerson() == remedy.naturalPerson()
                && Objects.equals(standing.request(), remedy.request())
                && Objects.equals(standing.noRequestReason(), remedy.noRequestReason())
                && Objects.equals(standing.reconsideration(), remedy.reconsideration())
                && Objects.equals(standing.noReconsiderationReason(), remedy.noReconsiderationReason())
                && standing.counts() == remedy.counts()
                && standing.countsReason().equals(remedy.countsReason())
                && Objects.equals(standing.first(), first)
                && Objects.equals(standing.second(), second)
                && remedy.applicant().equals(cases.name(standing.id()).orElse(""));
    }

    /** A sheet says in words what a form says in codes. */
    private static Map<String, String> inCodes(Entered row) {
        var fields = new HashMap<>(row.fields());
        CaseKind kind = CaseKind.titled(row.text("kind"))
                .orElseThrow(() -> new EntryRefused("kind", "没有这个种类。请填：行政复议、未经复议直接起诉、复议后起诉。"));
        fields.put("kind", kind.name());
        fields.put("natural", yes(row, "natural", "是") ? "yes" : "no");
        fields.put("counts", yes(row, "counts", "") ? "yes" : "no");
        for (String field : List.of("result", "secondResult")) {
            String text = row.text(field);
            if (!text.isEmpty()) {
                fields.put(
                        field,
                        CaseResult.of(kind, text)
                                .orElseThrow(() ->
                                        new EntryRefused(field, "“" + kind.title() + "”没有这种结果。可以填：" + titles(kind)))
                                .code());
            }
        }
        return fields;
    }

    private static String titles(CaseKind kind) {
        return String.join(
                        "、", CaseResult.of(kind).stream().map(CaseResult::title).toList()) + "。";
    }

    private static boolean yes(Entered row, String field, String otherwise) {
        String text = row.text(field).isEmpty() ? otherwise : row.text(field);
        return switch (text) {
            case "是", "计入" -> true;
            case "否", "不计入" -> false;
            default -> throw new EntryRefused(field, "请填“是”或“否”。");
        };
    }
}
