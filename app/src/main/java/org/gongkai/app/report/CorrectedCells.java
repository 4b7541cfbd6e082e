package org.gongkai.app.report;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.FigureChange;
import org.gongkai.annualreport.compare.SentenceChange;
import tools.jackson.databind.json.JsonMapper;

/**
 * 更正说明: in what a corrected issue differs from the one before it.
 *
 * @param cells every figure that has changed
 * @param sections the numbers of the sections whose words have changed; 0 the opening
 */
public record CorrectedCells(List<Cell> cells, List<Integer> sections) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A figure as it was and as it is. */
    public record Cell(String name, String label, String older, String newer) {}

    static CorrectedCells between(AnnualReport older, AnnualReport newer) {
        var comparison = Comparison.of(older, newer);
        return new CorrectedCells(
                comparison.figures().stream()
                        .filter(FigureChange::changed)
                        .map(change -> new Cell(
                                change.name(),
                                change.label(),
                                change.older().figure().map(Figures::plain).orElse(""),
                                change.newer().figure().map(Figures::plain).orElse("")))
                        .toList(),
                comparison.sections().stream()
                        .filter(section -> section.sentences().stream()
                                .anyMatch(sentence -> sentence.kind() != SentenceChange.Kind.KEPT))
                        .map(section -> section.number())
                        .toList());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What was kept with a corrected issue; empty for a first one. */
    public static CorrectedCells ofJson(String json) {
        return json.isBlank() ? new CorrectedCells(List.of(), List.of()) : JSON.readValue(json, CorrectedCells.class);
    }
}
