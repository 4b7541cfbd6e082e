package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.annualreport.AnnualReport;

/** Y-5 text repeated from last year (内容雷同), Y-6 last year's problems without a word on what became of them. */
final class SameText {
    private SameText() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        Optional<AnnualReport> previous = facts.previous();
        if (previous.isEmpty() || facts.cut()) {
            return List.of();
        }
        List<ConsistencyFinding> findings = new ArrayList<>();
        List<Sentence> before = Prose.sentences(previous.get());
        repeated(facts, before, findings);
        problems(facts, before, findings);
        return findings;
    }

    private static void repeated(ReportFacts facts, List<Sentence> before, List<ConsistencyFinding> findings) {
        for (int number : new int[] {1, 5}) {
            OptionalInt share = TextLikeness.share(facts.sentences(), before, number);
            if (share.isPresent() && share.getAsInt() > TextLikeness.ALIKE) {
                findings.add(facts.finding(
                        "Y-5",
                        "第%s部分的文字有 %d％ 与上年报告相同。".formatted(number == 1 ? "一" : "五", share.getAsInt()),
                        "请按本年实际重写；内容雷同、敷衍塞责的报告要被追究（国办公开办函〔2021〕30号）。",
                        List.of()));
            }
        }
    }

    private static void problems(ReportFacts facts, List<Sentence> before, List<ConsistencyFinding> findings) {
        List<FormerPoint> untold = FormerPoint.of(before, facts.sentences()).stream()
                .filter(point -> !point.promise() && point.fate() == FormerPoint.Fate.UNTOLD)
                .toList();
        if (!untold.isEmpty()) {
            findings.add(facts.finding(
                    "Y-6",
                    "上年报告说“%s”%s，本年没有写到改进情况。"
                            .formatted(
                                    untold.getFirst().text(), untold.size() > 1 ? "等 " + untold.size() + " 个问题" : ""),
                    "请在第五部分逐项写明上年问题的改进情况。",
                    List.of()));
        }
    }
}
