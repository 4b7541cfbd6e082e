package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/** T3-1 to T3-4: the sums of table three. A sum with an unreadable cell is not judged. */
final class TableThree {
    private TableThree() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            printedRule(facts, column, findings);
            results(facts, column, findings);
        }
        rows(facts, findings);
        wholeNumbers(facts, findings);
        return findings;
    }

    /** T3-1: 第一项加第二项之和,等于第三项加第四项之和. */
    private static void printedRule(ReportFacts facts, int column, List<ConsistencyFinding> findings) {
        List<String> cells = List.of(
                cell("new", column),
                cell("carriedOver", column),
                cell("total", column),
                cell("carriedForward", column));
        Optional<BigDecimal> left = facts.sum(cells.subList(0, 2));
        Optional<BigDecimal> right = facts.sum(cells.subList(2, 4));
        boolean blankTotals =
                column == 6 && mayBeEqual(facts.meant(cells.subList(0, 2)), facts.meant(cells.subList(2, 4)));
        if (left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) != 0 && !blankTotals) {
            findings.add(facts.finding(
                    "T3-1",
                    "表三“%s”一列：本年新收 %s＋上年结转 %s＝%s，办理结果总计 %s＋结转下年度 %s＝%s，两边不等。"
                            .formatted(
                                    ReportForm.REQUESTERS.get(column),
                                    value(facts, cells.get(0)),
                                    value(facts, cells.get(1)),
                                    ReportFacts.plain(left.get()),
                                    value(facts, cells.get(2)),
                                    value(facts, cells.get(3)),
                                    ReportFacts.plain(right.get())),
                    "请对照申请台账核对这四格，改正填错的一格。",
                    cells));
        }
    }

    /** T3-2: (七)总计 = (一) + … + (六). */
    private static void results(ReportFacts facts, int column, List<ConsistencyFinding> findings) {
        List<String> parts = facts.report().table3().stream()
                .map(ReportForm.Row::code)
                .filter(code -> code.length() <= 2)
                .map(code -> cell(code, column))
                .toList();
        Optional<BigDecimal> sum = facts.sum(parts);
        Optional<BigDecimal> total = facts.figure(cell("total", column));
        boolean blankTotals = column == 6 && mayBeEqual(facts.meant(parts), facts.meant(cell("total", column)));
        if (sum.isPresent() && total.isPresent() && sum.get().compareTo(total.get()) != 0 && !blankTotals) {
            List<String> cells = new ArrayList<>();
            cells.add(cell("total", column));
            cells.addAll(parts);
            findings.add(facts.finding(
                    "T3-2",
                    "表三“%s”一列：（一）至（六）各行相加为 %s，（七）总计填的是 %s。"
                            .formatted(
                                    ReportForm.REQUESTERS.get(column),
                                    ReportFacts.plain(sum.get()),
                                    ReportFacts.plain(total.get())),
                    "请核对这一列各行的件数和总计，改正填错的一格。",
                    cells));
        }
    }

    /** Whether two sums of totals agree, or hang on a row that could not be read. */
    private static boolean mayBeEqual(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isEmpty() || b.isEmpty() || a.get().compareTo(b.get()) == 0;
    }

    /**
     * T3-3: 总计 = 自然人 + 商业企业 + … + 其他. Totals that were not printed at all are told once, as a warning: nothing wrong was
     * written, something was left out.
     */
    private static void rows(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<String> leftOut = new ArrayList<>();
        for (ReportForm.Row row : facts.report().table3()) {
            List<String> cells = row.cells();
            Optional<BigDecimal> sum = facts.sum(cells.subList(0, 6));
            Optional<BigDecimal> total = facts.figure(cells.get(6));
            if (sum.isEmpty() || total.isEmpty() || sum.get().compareTo(total.get()) == 0) {
                continue;
            }
            if (ReportFacts.leftBlank(facts.report().cell(cells.get(6)))) {
                leftOut.addAll(cells);
                continue;
            }
            findings.add(facts.finding(
                    "T3-3",
                    "表三“%s”一行：六类申请人相加为 %s，总计填的是 %s。"
                            .formatted(row.label(), ReportFacts.plain(sum.get()), value(facts, cells.get(6))),
                    "请核对这一行，改正填错的一格或总计。",
                    cells));
        }
        if (!leftOut.isEmpty()) {
            findings.add(ReportFacts.as(
                    ConsistencyFinding.Severity.WARNING,
                    facts.finding(
                            "T3-3",
                            "表三有 %d 行没有填总计，例如“%s”，而各类申请人有数。"
                                    .formatted(leftOut.size() / 7, facts.label(leftOut.getFirst())),
                            "请填写每一行的总计，没有的填 0。",
                            leftOut)));
        }
    }

    private static void wholeNumbers(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<String> wrong = facts.report().table3().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !wholeNumber(facts, cell))
                .toList();
        if (!wrong.isEmpty()) {
            findings.add(facts.finding(
                    "T3-4",
                    "表三“%s”填的是 %s%s，件数应当是不小于 0 的整数。"
                            .formatted(facts.label(wrong.getFirst()), value(facts, wrong.getFirst()), more(wrong)),
                    "请改为实际件数。",
                    wrong));
        }
    }

    static boolean wholeNumber(ReportFacts facts, String cell) {
        return facts.figure(cell)
                .map(v -> v.signum() >= 0 && v.stripTrailingZeros().scale() <= 0)
                .orElse(true);
    }

    static String more(List<String> cells) {
        return cells.size() == 1 ? "" : "（另有 %d 格同样）".formatted(cells.size() - 1);
    }

    /** The figure as a clerk sees it: a filler is shown as printed. */
    static String value(ReportFacts facts, String name) {
        Cell cell = facts.report().cell(name);
        return switch (cell.state()) {
            case READ -> facts.figure(name).map(ReportFacts::plain).orElse("");
            case EMPTY -> cell.raw().isBlank() ? "空" : "“" + cell.raw().strip() + "”";
            case UNREADABLE -> "?";
        };
    }

    private static String cell(String code, int column) {
        return "table3." + code + "." + column;
    }
}
