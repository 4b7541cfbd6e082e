package org.gongkai.annualreport.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;

/** Findings for a reader at a terminal. */
final class FindingText {
    /** A finding with more cells than this names the first ones and their number; {@code --json} has all. */
    private static final int MOST_CELLS = 4;

    private FindingText() {}

    static String of(String file, AnnualReport report, List<ConsistencyFinding> findings) {
        StringBuilder out = new StringBuilder(file);
        out.append("\n  ").append(report.title() == null ? "（没有标题）" : report.title());
        out.append('，').append(report.cells().size()).append(" 个数字");
        out.append(byMachine(report)).append('；').append(summary(findings));
        for (ConsistencyFinding finding : findings) {
            out.append("\n  ")
                    .append(name(finding.severity()))
                    .append(' ')
                    .append(finding.rule())
                    .append("  ");
            out.append(finding.message());
            if (finding.quote() != null) {
                out.append("\n      原文：").append(finding.quote().replaceAll("\\s+", ""));
            }
            if (!finding.cells().isEmpty()) {
                out.append("\n      表格：").append(cells(report, finding.cells()));
            }
            out.append("\n      怎么办：").append(finding.remedy());
        }
        return out.toString();
    }

    private static String byMachine(AnnualReport report) {
        List<Cell> recognised =
                report.cells().values().stream().filter(Cell::byMachine).toList();
        long settled = recognised.stream()
                .filter(cell -> cell.state() != Cell.State.UNREADABLE)
                .count();
        return recognised.isEmpty() ? "" : "（机器识别 %d 个：合计关系证实 %d 个，其余请对照原件）".formatted(recognised.size(), settled);
    }

    static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "矛盾";
            case WARNING -> "提醒";
            case INFO -> "可看";
        };
    }

    private static String summary(List<ConsistencyFinding> findings) {
        if (findings.isEmpty()) {
            return "没有发现问题。";
        }
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        return "矛盾 " + errors + "，提醒 " + warnings + "，可看 " + (findings.size() - errors - warnings) + "。";
    }

    private static long count(List<ConsistencyFinding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String cells(AnnualReport report, List<String> cells) {
        String named = cells.stream()
                .limit(MOST_CELLS)
                .filter(report.cells()::containsKey)
                .map(name -> report.label(name) + "=" + report.cell(name).raw())
                .collect(Collectors.joining("；"));
        return cells.size() > MOST_CELLS ? named + "；等 " + cells.size() + " 格" : named;
    }
}
