package org.gongkai.app.check;

import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which a finding is answered.
 *
 * @param id prefix of their names
 * @param more how many cells of the finding have no field here
 * @param reason what was typed
 * @param wrong what is wrong with it, or null
 * @param open whether it is open from the start
 */
public record AnswerForm(
        String id,
        List<CellField> cells,
        int more,
        String reason,
        @Nullable String wrong,
        boolean open) {

    /**
     * A field for one cell.
     *
     * @param name of the field
     * @param label the cell's Chinese name
     * @param value what the field holds
     * @param now what the cell holds, in words
     * @param wrong what is wrong with what was typed, or null
     */
    public record CellField(
            String name,
            String label,
            String value,
            String now,
            @Nullable String wrong) {

        static CellField of(AnnualReport report, String cell, String name, Typed typed) {
            return new CellField(
                    name,
                    report.label(cell),
                    typed.value(name, Edits.shown(report.cell(cell))),
                    Figure.words(report.cell(cell)),
                    typed.wrong().get(name));
        }
    }

    /** What was typed into a page that could not be accepted, and what is wrong, both by field; empty on a page accepted. */
    record Typed(Map<String, String> values, Map<String, String> wrong) {
        static final Typed NOTHING = new Typed(Map.of(), Map.of());

        String value(String field, String otherwise) {
            return values.getOrDefault(field, otherwise);
        }
    }

    static AnswerForm of(AnnualReport report, ConsistencyFinding finding, int number, Typed typed) {
        String id = "f" + number;
        List<String> names = Edits.cells(report, finding);
        List<CellField> cells = names.stream()
                .map(cell -> CellField.of(report, cell, id + ":" + cell, typed))
                .toList();
        String wrong = typed.wrong().get(id + ".reason");
        boolean open = wrong != null || cells.stream().anyMatch(cell -> cell.wrong() != null);
        return new AnswerForm(
                id, cells, finding.cells().size() - names.size(), typed.value(id + ".reason", ""), wrong, open);
    }
}
