package org.gongkai.annualreport.city;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.annualreport.check.ConsistencyFinding;

/** A finding as the columns of a sheet: rule, nature, problem, quote, figures, remedy. */
final class FindingLine {
    private static final int MOST_CELLS = 12;

    private FindingLine() {}

    static List<String> of(UnitFigures figures, ConsistencyFinding finding) {
        String quote = finding.quote();
        return List.of(
                finding.rule(),
                nature(finding.severity()),
                finding.message(),
                quote == null ? "" : quote,
                cells(figures, finding),
                finding.remedy());
    }

    static String nature(ConsistencyFinding.Severity severity) {
        return switch (severity) {
            case ERROR -> "矛盾";
            case WARNING -> "提醒";
            case INFO -> "可看";
        };
    }

    private static String cells(UnitFigures figures, ConsistencyFinding finding) {
        String named = finding.cells().stream()
                .filter(figures::has)
                .limit(MOST_CELLS)
                .map(cell -> figures.label(cell) + "="
                        + figures.figure(cell)
                                .map(figure -> figures.blank(cell) ? "未填" : figure.toPlainString())
                                .orElse("读不准"))
                .collect(Collectors.joining("；"));
        return finding.cells().size() > MOST_CELLS
                ? named + "；等 " + finding.cells().size() + " 格"
                : named;
    }
}
