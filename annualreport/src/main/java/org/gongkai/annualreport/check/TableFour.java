package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.law.report.ReportForm;

/** T4-1 and T4-2: the sums of table four. */
final class TableFour {
    private TableFour() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            List<String> cells = IntStream.range(group * 5, group * 5 + 5)
                    .mapToObj(i -> "table4." + i)
                    .toList();
            Optional<BigDecimal> sum = facts.sum(cells.subList(0, 4));
            Optional<BigDecimal> total = facts.figure(cells.get(4));
            if (sum.isPresent() && total.isPresent() && sum.get().compareTo(total.get()) != 0) {
                findings.add(facts.finding(
                        "T4-1",
                        "表四“%s”：维持 %s＋纠正 %s＋其他 %s＋尚未审结 %s＝%s，总计填的是 %s。"
                                .formatted(
                                        ReportForm.DISPUTES.get(group),
                                        TableThree.value(facts, cells.get(0)),
                                        TableThree.value(facts, cells.get(1)),
                                        TableThree.value(facts, cells.get(2)),
                                        TableThree.value(facts, cells.get(3)),
                                        ReportFacts.plain(sum.get()),
                                        TableThree.value(facts, cells.get(4))),
                        "请对照案件台账核对这一组五格，改正填错的一格。",
                        cells));
            }
        }
        List<String> wrong = IntStream.range(0, 15)
                .mapToObj(i -> "table4." + i)
                .filter(cell -> !TableThree.wholeNumber(facts, cell))
                .toList();
        if (!wrong.isEmpty()) {
            findings.add(facts.finding(
                    "T4-2",
                    "表四“%s”填的是 %s%s，件数应当是不小于 0 的整数。"
                            .formatted(
                                    facts.label(wrong.getFirst()),
                                    TableThree.value(facts, wrong.getFirst()),
                                    TableThree.more(wrong)),
                    "请改为实际件数。",
                    wrong));
        }
        return findings;
    }
}
