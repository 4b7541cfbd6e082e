package org.gongkai.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.law.report.ReportForm;

/**
 * The 200 cells of the 2021 form: how each is called, and of which counted ones it is the sum. Totals are never counted; they are
 * the sum of their parts, so the printed rules hold by themselves.
 */
final class FormCells {
    static final ReportForm FORM = ReportForm.FORM_2021;

    private static final Map<String, String> LABELS = FORM.cells(FORM.table3());
    private static final Map<String, Set<String>> PARTS = LABELS.keySet().stream()
            .collect(Collectors.toMap(cell -> cell, FormCells::partsOf, (one, _) -> one, LinkedHashMap::new));

    private FormCells() {}

    /** Every cell by name with its Chinese name, in the form's order. */
    static Map<String, String> labels() {
        return LABELS;
    }

    static boolean has(String name) {
        return LABELS.containsKey(name);
    }

    /** The counted cells whose sum the cell is; the cell itself where it is counted, none of a rule (规章): no district makes any. */
    static Set<String> parts(String cell) {
        return PARTS.getOrDefault(cell, Set.of(cell));
    }

    private static Set<String> partsOf(String cell) {
        if (cell.startsWith("table2.")) {
            return cell.startsWith("table2.rules.") ? Set.of() : Set.of(cell);
        }
        if (cell.startsWith("table4.")) {
            int at = Integer.parseInt(cell.substring("table4.".length()));
            return at % 5 < 4 ? Set.of(cell) : named(IntStream.range(at - 4, at).mapToObj(one -> "table4." + one));
        }
        int dot = cell.lastIndexOf('.');
        String row = cell.substring("table3.".length(), dot);
        List<String> rows = row.equals("total") ? outcomes() : List.of(row);
        int column = Integer.parseInt(cell.substring(dot + 1));
        List<Integer> columns = column == 6 ? List.of(0, 1, 2, 3, 4, 5) : List.of(column);
        return named(rows.stream().flatMap(one -> columns.stream().map(each -> "table3." + one + "." + each)));
    }

    /** The rows of table three of which （七）总计 is the sum. */
    private static List<String> outcomes() {
        return FORM.table3().stream()
                .map(ReportForm.Row::code)
                .filter(code -> code.matches("[A-F]\\d?"))
                .toList();
    }

    private static Set<String> named(Stream<String> cells) {
        return cells.collect(Collectors.toCollection(TreeSet::new));
    }
}
