package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.Cell;
import org.gongkai.law.report.ReportForm;

/** R-1 cells with more than one reading; R-2 the form of another year. */
final class Legibility {
    private Legibility() {}

    static List<ConsistencyFinding> check(ReportFacts facts) {
        List<ConsistencyFinding> findings = new ArrayList<>();
        unreadable(facts, findings);
        form(facts, findings);
        return findings;
    }

    private static void unreadable(ReportFacts facts, List<ConsistencyFinding> findings) {
        List<Cell> cells = facts.report().cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                .toList();
        if (cells.isEmpty()) {
            return;
        }
        Cell first = cells.getFirst();
        String candidates = first.candidates().stream()
                .map(candidate -> candidate.isEmpty() ? "空白" : candidate)
                .collect(Collectors.joining(" 或 "));
        String example = candidates.isEmpty()
                ? ""
                : "，%s“%s”可能是 %s".formatted(first.byMachine() ? "机器识别为" : "原文", first.raw(), candidates);
        boolean scan = cells.stream().anyMatch(Cell::byMachine);
        findings.add(facts.finding(
                "R-1",
                "有 %d 个单元格读不准，例如“%s”%s；%s与这些格有关的算术没有核对。"
                        .formatted(
                                cells.size(),
                                facts.label(first.name()),
                                example,
                                scan ? "扫描件上的数字，合计关系不能证实的都算读不准；" : ""),
                scan ? "请对照原件确认这些格的数字；最好改用 Word、网页原件再核对一次。" : "请对照原件确认这些格的数字；最好改用数字分格的原文件再核对一次。",
                cells.stream().map(Cell::name).toList()));
    }

    private static void form(ReportFacts facts, List<ConsistencyFinding> findings) {
        if (facts.year() < ReportForm.FORM_2019.since()) {
            return;
        }
        ReportForm due = ReportForm.forYear(facts.year());
        boolean oneOtherRow =
                facts.report().table3().stream().anyMatch(row -> row.code().equals("F"));
        String used = "";
        if (facts.report().form() != due) {
            used = "表二用的是 %d 年格式".formatted(facts.report().form().since());
        } else if (oneOtherRow && due == ReportForm.FORM_2021) {
            used = "表三“（六）其他处理”只有一行，是 2019 年格式，没有分列逾期不补正、逾期未缴费、其他三行";
        } else if (!oneOtherRow && due == ReportForm.FORM_2019) {
            used = "表三“（六）其他处理”分为三行，是 2021 年格式";
        }
        if (!used.isEmpty()) {
            findings.add(facts.finding(
                    "R-2",
                    "%d 年度的报告应当使用 %d 年格式，%s。".formatted(facts.year(), due.since(), used),
                    "请按国办公开办函〔%d〕%d号的格式重新填报。".formatted(due.since(), due == ReportForm.FORM_2021 ? 30 : 60),
                    List.of()));
        }
    }
}
