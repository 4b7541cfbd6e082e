package org.gongkai.app.remedies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.law.DataTable;
import org.gongkai.law.report.ReportForm;

/**
 * How a case ended; the list is data ({@code remedies/results.csv}).
 *
 * @param litigation of a suit, else of a reconsideration
 * @param code the same code stands for the same column in both lists
 * @param column of its group in table four
 * @param basis in words; empty where none is recorded
 * @param checked whether the line was compared with the official text
 */
public record CaseResult(boolean litigation, String code, String title, Column column, String basis, boolean checked) {
    /** The three columns of results; the fourth, 尚未审结, is for cases without one. */
    public enum Column {
        UPHELD,
        CORRECTED,
        OTHER;

        public String title() {
            return ReportForm.RESULTS.get(ordinal());
        }
    }

    /** The place of 尚未审结 in its group. */
    static final int PENDING = 3;

    private static final List<CaseResult> ALL = read();

    static List<CaseResult> of(CaseKind kind) {
        return ALL.stream()
                .filter(result -> result.litigation() == kind.isLitigation())
                .toList();
    }

    static Optional<CaseResult> of(CaseKind kind, String codeOrTitle) {
        return of(kind).stream()
                .filter(result ->
                        result.code().equals(codeOrTitle) || result.title().equals(codeOrTitle))
                .findAny();
    }

    /** SQL that says the column's place, 0 to 2, of the result in {@code expression}. */
    static String placeOf(String expression) {
        Map<String, Column> columns = new HashMap<>();
        for (CaseResult result : ALL) {
            Column other = columns.put(result.code(), result.column());
            if (other != null && other != result.column() || !result.code().matches("[A-Z_]+")) {
                throw new IllegalStateException(
                        "results.csv: " + result.code() + " stands in two columns, or is no code");
            }
        }
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        "when '" + each.getKey() + "' then " + each.getValue().ordinal())
                .collect(Collectors.joining(" ", "case " + expression + " ", " end"));
    }

    private static List<CaseResult> read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CaseResult.class.getResourceAsStream("/remedies/results.csv")),
                StandardCharsets.UTF_8))) {
            List<String> lines =
                    in.lines().filter(line -> !line.startsWith("#")).toList();
            return DataTable.parse("remedies/results.csv", lines).rows().stream()
                    .map(row -> new CaseResult(
                            row.get("kind").equals("LITIGATION"),
                            row.get("code"),
                            row.get("title"),
                            Column.valueOf(row.get("column")),
                            row.get("basis"),
                            row.yes("checked")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
