package org.gongkai.app.report;

import java.util.List;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.FigureChange;

/** 更正的数字: a figure as an issue had it and as the next one has it; empty where the issue has none. */
public record CorrectedCell(String name, String label, String older, String newer) {
    /** Every figure that has changed. */
    public static List<CorrectedCell> of(Comparison issues) {
        return issues.figures().stream()
                .filter(FigureChange::changed)
                .map(change -> new CorrectedCell(
                        change.name(),
                        change.label(),
                        change.older().figure().map(Figures::plain).orElse(""),
                        change.newer().figure().map(Figures::plain).orElse("")))
                .toList();
    }
}
