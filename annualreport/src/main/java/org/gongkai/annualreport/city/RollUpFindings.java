package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.city.RollUp.CellSum;
import org.gongkai.annualreport.city.RollUp.Treatment;
import org.gongkai.annualreport.city.RollUp.Verdict;

/** X-9 as findings of the government's report: one a table and direction. */
final class RollUpFindings {
    private static final int NAMED = 5;

    private RollUpFindings() {}

    static List<ConsistencyFinding> of(RollUp rollUp, List<MissingUnit> missing) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (int table = 2; table <= 4; table++) {
            String prefix = "table" + table;
            for (Treatment treatment : List.of(Treatment.SUMMED, Treatment.BY_ISSUER)) {
                add(rollUp, prefix, treatment, Verdict.LESS, missing, findings);
                add(rollUp, prefix, treatment, Verdict.MORE, missing, findings);
            }
        }
        return findings;
    }

    private static void add(
            RollUp rollUp,
            String prefix,
            Treatment treatment,
            Verdict verdict,
            List<MissingUnit> missing,
            List<ConsistencyFinding> findings) {
        List<CellSum> cells = rollUp.cells(verdict).stream()
                .filter(cell -> cell.treatment() == treatment && cell.name().startsWith(prefix))
                .toList();
        if (!cells.isEmpty()) {
            findings.add(new ConsistencyFinding(
                    "X-9",
                    severity(rollUp, treatment, verdict),
                    message(rollUp, verdict, cells, missing),
                    remedy(treatment, verdict),
                    cells.stream().map(CellSum::name).toList(),
                    null,
                    null));
        }
    }

    /** Less than the units that are there is wrong whoever is missing; more may be those that are missing. */
    private static Severity severity(RollUp rollUp, Treatment treatment, Verdict verdict) {
        return treatment == Treatment.SUMMED && (verdict == Verdict.LESS || rollUp.complete())
                ? Severity.ERROR
                : Severity.WARNING;
    }

    private static String message(RollUp rollUp, Verdict verdict, List<CellSum> cells, List<MissingUnit> missing) {
        String said = cells.stream().limit(NAMED).map(RollUpFindings::said).collect(Collectors.joining("；"));
        String rest = cells.size() > NAMED ? "；等 " + cells.size() + " 格" : "";
        String less = verdict == Verdict.LESS ? "政府报告小于各单位之和：" : "政府报告大于各单位之和：";
        return less + said + rest + "。" + (verdict == Verdict.MORE && !rollUp.complete() ? absent(missing) : "");
    }

    private static String absent(List<MissingUnit> missing) {
        if (missing.isEmpty()) {
            return "没有单位名单，无法确认各单位是否交齐（含政府办公室本级），差数可能来自没有交来的单位。";
        }
        String names = missing.stream().limit(NAMED).map(MissingUnit::name).collect(Collectors.joining("、"));
        return "还缺 " + missing.size() + " 个单位的报告（" + names + (missing.size() > NAMED ? "等" : "") + "），差数可能在其中，补齐后再下结论。";
    }

    private static String said(CellSum cell) {
        return cell.label() + "填 " + cell.stated().map(RollUpFindings::plain).orElse("？") + "、各单位之和 "
                + plain(cell.sum());
    }

    private static String remedy(Treatment treatment, Verdict verdict) {
        if (treatment == Treatment.BY_ISSUER) {
            return "请按制发机关核对文件清单：联合制发的只计牵头单位，政府制发的计在政府，不由起草单位重复计。";
        }
        return verdict == Verdict.LESS
                ? "请打开这些格看各单位的数，查清是单位多报、重复计，还是汇总时漏了单位，改正后重新汇总。"
                : "请打开这些格看各单位的数，查清是单位漏报、没有交齐，还是汇总有误，改正后重新汇总。";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
