package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.annualreport.read.RequestLabels.Label;
import org.gongkai.annualreport.read.ValueGroups.Group;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Table three, 收到和处理政府信息公开申请情况: from its labels and the values between them to rows of seven cells. */
final class RequestTable {
    /** With more rows than this without readable cells the table was damaged on its way. */
    private static final int MOST_LOST = 3;

    private final Tokens lexer;
    private final String text;
    private final RequestLabels.Table table;
    private final List<ReportForm.Row> form;
    private final boolean runTogether;

    /** What came of it. */
    sealed interface Outcome permits Result, Damaged {}

    /** The rows, where the table stood, and whether its figures ran column by column or digits ran together. */
    record Result(List<TableRow> rows, int start, int end, boolean byColumn, boolean runTogether) implements Outcome {}

    /** Why the table cannot be read, as a Chinese sentence. */
    record Damaged(String reason) implements Outcome {}

    private RequestTable(Tokens lexer, RequestLabels.Table table) {
        this.lexer = lexer;
        this.text = lexer.text();
        this.table = table;
        this.form = table.labels().stream().map(Label::row).toList();
        List<Token> tokens = tokens();
        this.runTogether = Splits.runTogether(tokens)
                || tokens.stream()
                        .anyMatch(t -> t.kind() == Token.Kind.NUMBER
                                && t.text().length() >= 7
                                && !t.text().contains("."));
    }

    /** The table's rows, or the reason why they cannot be read. */
    static Outcome read(Tokens lexer, RequestLabels.Table table) {
        RequestTable reader = new RequestTable(lexer, table);
        Result byLabel = reader.byLabel();
        Result best = byLabel;
        if (byLabel == null || damage(byLabel) > 0) {
            Result inOrder = reader.inOrder();
            if (inOrder != null) {
                best = inOrder;
            }
        }
        if (best == null) {
            return new Damaged(
                    "表三的行标签不完整，只找到 " + RequestLabels.found(table) + " 行（应为 25 行）：文件可能被截断，或表格是图片。请换一份完整的文本或网页。");
        }
        RowLayout.settle(best.rows());
        JointSums.settle(best.rows());
        Orphans.place(best.rows(), reader.tokens());
        long lost = damage(best);
        if (lost > MOST_LOST) {
            return new Damaged("表三有 " + lost + " 行的数字缺失或多余，无法与行标签对应：文件在转换时可能丢了行。请从原网页重新复制，或给原始网页文件。");
        }
        if (best.rows().stream().anyMatch(TableRow::hasNoCells) && !sumsHold(best.rows())) {
            return new Damaged("表三有一行没有数字，而合计关系在缺它时不成立：文件在转换时可能丢了行。请从原网页重新复制，或给原始网页文件。");
        }
        return best;
    }

    private static long damage(Result result) {
        return result.rows().stream().filter(row -> row.ways().isEmpty()).count();
    }

    private static boolean sumsHold(List<TableRow> rows) {
        return rows.stream().allMatch(row -> row.ways().size() <= 1)
                && JointSums.columnsAgree(
                        rows.stream()
                                .map(row -> row.ways().isEmpty()
                                        ? List.<Piece>of()
                                        : row.ways().getFirst())
                                .toList(),
                        rows);
    }

    private List<Token> tokens() {
        return lexer.between(table.bodyStart(), end());
    }

    /** A little behind the last label, up to the next heading. */
    private int end() {
        int limit = Math.min(text.length(), table.lastLabelEnd() + 4000);
        Ideographs rest = Ideographs.of(text, table.lastLabelEnd(), limit);
        int stop = limit;
        for (String heading : new String[] {"政府信息公开行政复议", "行政复议", "因政府信息公开", "行政诉讼"}) {
            int i = rest.find(heading, 0);
            if (i >= 0) {
                stop = Math.min(stop, rest.place(i));
            }
        }
        return stop;
    }

    /** Each row's values stand behind its label; null when labels that bound the table are missing. */
    private @Nullable Result byLabel() {
        List<Label> labels = table.labels();
        long missing = labels.stream().filter(label -> !label.found()).count();
        if (missing > 2
                || !labels.getLast().found()
                || !labels.get(labels.size() - 2).found()) {
            return null;
        }
        List<TableRow> rows = new ArrayList<>();
        List<Label> pending = new ArrayList<>();
        boolean byColumn = false;
        int last = table.lastLabelEnd();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            pending.add(label);
            if (!label.found()) {
                continue;
            }
            int next = nextFound(i);
            List<Group> groups = ValueGroups.of(lexer.between(
                    label.end(), next < 0 ? end() : labels.get(next).start()));
            if (next < 0) {
                groups = lastRow(groups, pending.size());
            }
            if (groups.stream().mapToInt(Group::printed).sum() == 0 && next >= 0 && !OwnValues.blankRow(groups)) {
                continue;
            }
            int before = rows.size();
            rows.addAll(segment(pending, groups));
            byColumn |= pending.size() > 2 && rows.size() > before + 2;
            last = groups.isEmpty() ? last : groups.getLast().end();
            pending.clear();
        }
        for (Label label : pending) {
            rows.add(new TableRow(label.row(), List.of(), List.of()));
        }
        leads(rows);
        return new Result(rows, table.start(), Math.max(last, table.lastLabelEnd()), byColumn, runTogether);
    }

    private int nextFound(int i) {
        for (int k = i + 1; k < table.labels().size(); k++) {
            if (table.labels().get(k).found()) {
                return k;
            }
        }
        return -1;
    }

    /** Behind the last label stand its row, or the figures of all rows, and then the rest of the report. */
    private static List<Group> lastRow(List<Group> groups, int pending) {
        if (groups.isEmpty() || pending == 1) {
            return groups.subList(0, Math.min(1, groups.size()));
        }
        int sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            sum += groups.get(i).printed();
            if (sum >= 7 * pending) {
                return groups.subList(0, i + 1);
            }
        }
        return groups;
    }

    /** Rows whose labels stand together and the values behind them. */
    private List<TableRow> segment(List<Label> labels, List<Group> groups) {
        List<TableRow> rows = new ArrayList<>();
        if (labels.size() > 1) {
            List<List<Token>> block = Blocks.rows(groups, labels.size());
            if (block != null) {
                for (int i = 0; i < labels.size(); i++) {
                    rows.add(row(labels.get(i).row(), block.get(i)));
                }
                return rows;
            }
        }
        for (Label label : labels.subList(0, labels.size() - 1)) {
            rows.add(new TableRow(label.row(), List.of(), List.of()));
        }
        rows.add(row(labels.getLast().row(), OwnValues.of(groups)));
        return rows;
    }

    private TableRow row(ReportForm.Row row, List<Token> values) {
        if (values.isEmpty()) {
            return new TableRow(row, values, List.of());
        }
        if (Splits.printed(values).isEmpty()) {
            return new TableRow(row, values, List.of(allEmpty(values)));
        }
        boolean exact = values.size() == 7 && between(values).indexOf('|') >= 0;
        return new TableRow(
                row,
                values,
                exact ? List.of(values.stream().map(Piece::of).toList()) : Splits.of(values, 7, -1, joined(values)));
    }

    /** A row of nothing but empty cells; the last may have been lost with the line's end. */
    private static List<Piece> allEmpty(List<Token> values) {
        return IntStream.range(0, 7)
                .mapToObj(i -> i < values.size()
                        ? Piece.of(values.get(i))
                        : Piece.missing(values.getLast().end()))
                .toList();
    }

    private String between(List<Token> values) {
        return text.substring(values.getFirst().start(), values.getLast().end());
    }

    /** Digits may have run together where nothing parts the values, in a table that shows it somewhere. */
    private boolean joined(List<Token> values) {
        String between = between(values);
        boolean parted = between.indexOf('|') >= 0 || between.indexOf('\t') >= 0;
        return Splits.runTogether(values) || (runTogether && !parted);
    }

    /** Rows of one kind have the same number of empty cells before their values; full rows show how many. */
    private void leads(List<TableRow> rows) {
        doubtSevenBehindEmptyCells(rows);
        Map<Integer, Integer> leads = new HashMap<>();
        for (TableRow row : rows) {
            if (Splits.printed(row.values).size() == 7) {
                int lead = 0;
                while (row.values.get(lead).kind() == Token.Kind.BLANK) {
                    lead++;
                }
                leads.merge(depth(row.row), lead, (a, b) -> a.equals(b) ? a : -1);
            }
        }
        for (TableRow row : rows) {
            Integer lead = leads.get(depth(row.row));
            if (row.ways().size() > 1 && lead != null && lead >= 0) {
                List<List<Piece>> ways = Splits.of(row.values, 7, lead, joined(row.values));
                if (!ways.isEmpty()) {
                    row.keep(ways);
                }
            }
        }
    }

    /**
     * Where other rows show empty cells before their values, seven cells of which the first is empty may be one of those and six
     * values, the last cell being left out.
     */
    private void doubtSevenBehindEmptyCells(List<TableRow> rows) {
        if (rows.stream().anyMatch(row -> row.values.size() != 7 && beginsEmpty(row))) {
            rows.replaceAll(row -> row.values.size() == 7 && beginsEmpty(row)
                    ? new TableRow(row.row, row.values, Splits.of(row.values, 7, -1, joined(row.values)))
                    : row);
        }
    }

    private static boolean beginsEmpty(TableRow row) {
        return !Splits.printed(row.values).isEmpty() && row.values.getFirst().kind() == Token.Kind.BLANK;
    }

    /** How deep a row is nested in the form: 0 the four items, 1 results, 2 the kinds of a result. */
    private static int depth(ReportForm.Row row) {
        return switch (row.code()) {
            case "new", "carriedOver", "carriedForward" -> 0;
            case "A", "B", "F", "total" -> 1;
            default -> 2;
        };
    }

    /** Labels are scattered, but the rows of values stand in order and are as many as the form has; else null. */
    private @Nullable Result inOrder() {
        if (table.named() < form.size() * 3 / 5) {
            return null;
        }
        List<List<Token>> lines = new ArrayList<>();
        for (Group group : ValueGroups.of(tokens())) {
            boolean rowsByLine = group.lines().stream().anyMatch(RequestTable::fullRow)
                    && group.lines().stream()
                            .allMatch(line ->
                                    fullRow(line) || Splits.printed(line).size() <= 1);
            if (rowsByLine) {
                group.lines().stream().filter(RequestTable::fullRow).forEach(lines::add);
            } else if (fullRow(group.values())) {
                lines.add(group.values());
            } else if (group.printed() > 2) {
                return null;
            }
        }
        List<ReportForm.Row> printed = table.form();
        if (lines.size() != printed.size() || contradicted(printed, lines)) {
            return null;
        }
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            rows.add(row(printed.get(i), lines.get(i)));
        }
        leads(rows);
        return new Result(
                rows,
                table.start(),
                Math.max(lines.getLast().getLast().end(), table.lastLabelEnd()),
                false,
                runTogether);
    }

    private static boolean fullRow(List<Token> line) {
        int printed = Splits.printed(line).size();
        return printed == 7 || printed == 6 || (printed >= 3 && printed < 6 && line.size() >= 7);
    }

    /** Whether the words on the same line before a row of values name another row. */
    private boolean contradicted(List<ReportForm.Row> printed, List<List<Token>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int first = lines.get(i).getFirst().start();
            int from = Math.max(text.lastIndexOf('\n', first) + 1, first - 80);
            Set<String> named = RequestLabels.rowsNamedIn(text.substring(from, first));
            if (!named.isEmpty() && !named.contains(printed.get(i).code())) {
                return true;
            }
        }
        return false;
    }
}
