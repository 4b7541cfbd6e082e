package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/** T2-1 to T2-5: the figures of table two by themselves. */
final class TableTwo {
    private static final String CHARGES = "table2.chargesWanYuan";
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private TableTwo() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        nonNegative(facts, findings);
        rulesPower(facts, findings);
        if (facts.report().form() == ReportForm.FORM_2021) {
            inForce(facts, "rules", "规章", findings);
            inForce(facts, "normativeDocuments", "行政规范性文件", findings);
            unit(facts, findings);
            decimals(facts, findings);
        }
        return findings;
    }

    /** T2-1. In the 2019 form 本年增/减 may be negative, and 采购总金额 is money. */
    private static void nonNegative(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<String> wrong = new ArrayList<>();
        for (ReportForm.Row row : facts.report().form().table2()) {
            List<String> columns = facts.report().form().table2Columns(row.code());
            for (int i = 0; i < row.columns(); i++) {
                String cell = row.cells().get(i);
                String column = columns.get(i);
                boolean money = column.contains("金额");
                boolean bad = money
                        ? facts.figure(cell).map(v -> v.signum() < 0).orElse(false)
                        : !column.contains("增/减") && !TableThree.wholeNumber(facts, cell);
                if (bad) {
                    wrong.add(cell);
                }
            }
        }
        if (!wrong.isEmpty()) {
            findings.add(facts.finding(
                    "T2-1",
                    "%s填的是 %s%s，件数应当是不小于 0 的整数，金额不能是负数。"
                            .formatted(
                                    facts.label(wrong.getFirst()),
                                    TableThree.value(facts, wrong.getFirst()),
                                    TableThree.more(wrong)),
                    "请改为实际数字。",
                    wrong));
        }
    }

    /** T2-2: only the State Council's departments, provinces and cities with districts make 规章. */
    private static void rulesPower(ReportFacts facts, List<ConsistencyFinding> findings) {
        if (!facts.organ().withoutRules()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String cell = "table2.rules." + i;
            if (facts.figure(cell).map(v -> v.signum() > 0).orElse(false)) {
                wrong.add(cell);
            }
        }
        if (!wrong.isEmpty()) {
            findings.add(facts.finding(
                    "T2-2",
                    "“%s”没有制定规章的权力，表二“规章”一行却填了 %s。"
                            .formatted(facts.organ().name(), TableThree.value(facts, wrong.getFirst())),
                    "请改为 0；如果填的是规范性文件，请填到“行政规范性文件”一行。",
                    wrong));
        }
    }

    /** T2-3. */
    private static void inForce(ReportFacts facts, String code, String name, List<ConsistencyFinding> findings) {
        List<String> cells = List.of("table2." + code + ".0", "table2." + code + ".1", "table2." + code + ".2");
        Optional<BigDecimal> issued = facts.figure(cells.get(0));
        Optional<BigDecimal> repealed = facts.figure(cells.get(1));
        Optional<BigDecimal> inForce = facts.figure(cells.get(2));
        if (issued.isPresent()
                && repealed.isPresent()
                && inForce.isPresent()
                && inForce.get().compareTo(issued.get().subtract(repealed.get())) < 0) {
            findings.add(facts.finding(
                    "T2-3",
                    "表二“%s”：本年制发 %s 件、废止 %s 件，现行有效至少应有 %s 件，却填了 %s。"
                            .formatted(
                                    name,
                                    TableThree.value(facts, cells.get(0)),
                                    TableThree.value(facts, cells.get(1)),
                                    ReportFacts.plain(issued.get().subtract(repealed.get())),
                                    TableThree.value(facts, cells.get(2))),
                    "请按年底仍有效的文件清单重新统计现行有效件数。",
                    cells));
        }
    }

    /** T2-4: "1627.79元" in a cell that counts 万元, or a thousand times last year's figure. */
    private static void unit(ReportFacts facts, List<ConsistencyFinding> findings) {
        Cell cell = facts.report().cell(CHARGES);
        if (cell.state() != Cell.State.READ) {
            return;
        }
        if (cell.raw().contains("元") && !cell.raw().contains("万元")) {
            findings.add(facts.finding(
                    "T2-4",
                    "表二“行政事业性收费”的单位是万元，原文写的是“%s”。".formatted(cell.raw().strip()),
                    "请换算成万元，并去掉单位。",
                    List.of(CHARGES)));
            return;
        }
        Optional<BigDecimal> before = facts.previous()
                .filter(p -> p.form() == ReportForm.FORM_2021)
                .flatMap((AnnualReport p) -> p.figure(CHARGES));
        Optional<BigDecimal> now = facts.figure(CHARGES);
        if (before.isPresent()
                && now.isPresent()
                && before.get().signum() > 0
                && now.get().compareTo(before.get().multiply(THOUSAND)) >= 0) {
            findings.add(facts.finding(
                    "T2-4",
                    "表二“行政事业性收费”填了 %s 万元，是上年 %s 万元的一千倍以上，可能是把元当成了万元。"
                            .formatted(ReportFacts.plain(now.get()), ReportFacts.plain(before.get())),
                    "请核对单位；如果填的是元，请换算成万元。",
                    List.of(CHARGES)));
        }
    }

    /** T2-5. */
    private static void decimals(ReportFacts facts, List<ConsistencyFinding> findings) {
        Optional<BigDecimal> charges = facts.figure(CHARGES);
        if (charges.isPresent() && charges.get().stripTrailingZeros().scale() > 2) {
            findings.add(facts.finding(
                    "T2-5",
                    "表二“行政事业性收费”填了 %s 万元，小数超过两位。".formatted(charges.get().toPlainString()),
                    "一般保留两位小数（精确到百元）。",
                    List.of(CHARGES)));
        }
    }
}
