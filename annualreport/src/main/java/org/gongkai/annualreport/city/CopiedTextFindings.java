package org.gongkai.annualreport.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;

/** Y-5 between units as findings of both: one a unit and section, naming the most alike. */
final class CopiedTextFindings {
    private CopiedTextFindings() {}

    /** By the unit's name. */
    static Map<String, List<ConsistencyFinding>> of(CopiedTexts.Result copied) {
        Map<String, CopiedText> most = new HashMap<>();
        for (CopiedText pair : copied.pairs()) {
            more(most, pair.unit(), pair);
            more(most, pair.other(), pair);
        }
        Map<String, List<ConsistencyFinding>> findings = new HashMap<>();
        most.forEach((unit, pair) -> findings.computeIfAbsent(unit, _ -> new ArrayList<>())
                .add(finding(unit, pair, copied.alike().getOrDefault(unit, 1))));
        return findings;
    }

    private static void more(Map<String, CopiedText> most, String unit, CopiedText pair) {
        CopiedText known = most.get(unit);
        if (known == null || known.share() < pair.share()) {
            most.put(unit, pair);
        }
    }

    private static ConsistencyFinding finding(String unit, CopiedText pair, int alike) {
        String other = pair.unit().equals(unit) ? pair.other() : pair.unit();
        return new ConsistencyFinding(
                "Y-5",
                Severity.WARNING,
                "第%s部分的文字有 %d％ 与%s的报告相同%s。"
                        .formatted(
                                pair.section() == 1 ? "一" : "五",
                                pair.share(),
                                other,
                                alike > 1 ? "，还至少与另外 " + (alike - 1) + " 个单位雷同" : ""),
                "请两个单位各按本年实际重写；内容雷同、敷衍塞责的报告要被追究（国办公开办函〔2021〕30号）。",
                List.of(),
                null,
                null);
    }
}
