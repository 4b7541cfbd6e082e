package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.read.ValueGroups.Group;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Table two, 主动公开政府信息情况, in either form: its rows by their labels. */
final class PublicationTable {
    private static final Pattern OLD_HEAD =
            Pattern.compile("新\\s*制\\s*作\\s*数\\s*量|上\\s*一\\s*年\\s*项\\s*目\\s*数\\s*量|新\\s*公\\s*开\\s*数\\s*量");
    private static final Pattern NEW_HEAD = Pattern.compile(
            "制\\s*发\\s*件\\s*数|现\\s*行\\s*有\\s*效|先\\s*行\\s*有\\s*效|废\\s*[止纸]\\s*件\\s*数|处\\s*理\\s*决\\s*定\\s*数\\s*量");
    private static final Pattern START = Pattern.compile("二\\s*十\\s*条\\s*第|信\\s*息\\s*内\\s*容");
    private static final Map<String, String> KEYS = Map.of(
            "rules", "规章",
            "normativeDocuments", "规范性文件",
            "licences", "行政许可",
            "otherServices", "其他对外管理服务事项",
            "penalties", "行政处罚",
            "coercion", "行政强制",
            "chargesWanYuan", "行政事业性收费",
            "charges", "行政事业性收费",
            "procurement", "政府集中采购");
    private static final int FAR = 6000;

    /** The form, each row's values and the ways to read them, and where the table stood. */
    record Result(ReportForm form, Map<String, Row> rows, int start, int end) {}

    /** A row: empty when its label is not printed. */
    record Row(List<Token> values, List<List<Piece>> ways) {}

    private final Tokens lexer;
    private final String text;
    private final ReportForm form;
    private final boolean byColumn;
    private final boolean runTogether;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private PublicationTable(Tokens lexer, ReportForm form, boolean byColumn, boolean runTogether) {
        this.lexer = lexer;
        this.text = lexer.text();
        this.form = form;
        this.byColumn = byColumn;
        this.runTogether = runTogether;
    }

    /**
     * The table that stands before table three at {@code before}, or null; whether figures ran column by column or digits
     * ran together is known from table three.
     */
    static @Nullable Result read(Tokens lexer, int before, boolean byColumn, boolean runTogether) {
        String text = lexer.text();
        int from = Math.max(0, before - FAR);
        int start = start(text, from, before);
        if (start < 0) {
            return null;
        }
        boolean old = OLD_HEAD.matcher(text).region(start, before).find();
        boolean current = NEW_HEAD.matcher(text).region(start, before).find();
        if (!old && !current) {
            return null;
        }
        PublicationTable reader =
                new PublicationTable(lexer, old ? ReportForm.FORM_2019 : ReportForm.FORM_2021, byColumn, runTogether);
        int end = reader.rows(start, before);
        return reader.rows.size() >= 3 ? new Result(reader.form, reader.rows, start, end) : null;
    }

    /** The first head of the last run of heads before table three. */
    private static int start(String text, int from, int before) {
        Matcher matcher = START.matcher(text).region(from, before);
        int start = -1;
        int previous = -1;
        while (matcher.find()) {
            if (previous < 0 || matcher.start() - previous > 1500) {
                start = matcher.start();
            }
            previous = matcher.start();
        }
        if (start < 0) {
            Matcher head = NEW_HEAD.matcher(text).region(from, before);
            return head.find() ? head.start() : -1;
        }
        return start;
    }

    private record Label(ReportForm.Row row, int start, int end) {}

    private int rows(int start, int before) {
        Ideographs letters = Ideographs.of(text, start, before);
        List<Label> labels = new ArrayList<>();
        for (ReportForm.Row row : form.table2()) {
            int i = find(letters, row.code());
            if (i >= 0) {
                labels.add(label(letters, row, i));
            }
        }
        labels.sort(Comparator.comparingInt(Label::start));
        int end = start;
        List<Label> pending = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            pending.add(labels.get(i));
            int next = i + 1 < labels.size()
                    ? labels.get(i + 1).start()
                    : stop(labels.get(i).end(), before);
            List<Group> groups = ValueGroups.of(lexer.between(labels.get(i).end(), next));
            List<Token> inside = inside(labels.get(i));
            if (!inside.isEmpty()) {
                boolean more = groups.stream().anyMatch(group -> group.printed() > 0);
                rows.put(
                        labels.get(i).row().code(),
                        new Row(
                                inside,
                                more
                                        ? List.of()
                                        : ways(inside, labels.get(i).row().columns())));
                pending.removeLast();
                end = labels.get(i).end();
                continue;
            }
            List<Token> values = values(groups);
            if (values.isEmpty() && i + 1 < labels.size() && groups.isEmpty()) {
                continue;
            }
            segment(pending, values);
            pending.clear();
            end = values.isEmpty()
                    ? Math.max(end, labels.get(i).end())
                    : values.getLast().end();
        }
        for (Label label : pending) {
            rows.put(label.row().code(), new Row(List.of(), List.of()));
        }
        return end;
    }

    private static String key(String code) {
        return Objects.requireNonNull(KEYS.get(code), code);
    }

    private static Label label(Ideographs letters, ReportForm.Row row, int i) {
        return new Label(
                row, letters.place(i), letters.place(i + key(row.code()).length() - 1) + 1);
    }

    /** The values that stand within a label, which is wrapped around them. */
    private List<Token> inside(Label label) {
        return values(ValueGroups.of(lexer.between(label.start(), label.end())));
    }

    /** The first occurrence that values follow at once, else the first; wherever the page's order put the row. */
    private int find(Ideographs letters, String code) {
        String key = key(code);
        int first = letters.find(key, 0);
        for (int i = first; i >= 0; i = letters.find(key, i + 1)) {
            int end = letters.place(i + key.length() - 1) + 1;
            for (Token token : lexer.between(end, Math.min(text.length(), end + 30))) {
                if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.FILLER) {
                    return i;
                }
                if (token.kind() == Token.Kind.WORD) {
                    break;
                }
            }
        }
        return first;
    }

    /** The last row ends where the words of the next heading begin. */
    private int stop(int from, int before) {
        int heading = text.indexOf("收到和处理", from);
        return heading >= 0 && heading < before ? heading : before;
    }

    /** The first group of values behind a label; remarks in brackets between label and values are passed over. */
    private static List<Token> values(List<Group> groups) {
        for (Group group : groups) {
            if (group.printed() > 0) {
                return group.values();
            }
        }
        return List.of();
    }

    private void segment(List<Label> labels, List<Token> values) {
        int cells = labels.stream().mapToInt(label -> label.row().columns()).sum();
        List<Token> printed = Splits.printed(values);
        if (labels.size() > 1 && printed.size() == cells) {
            block(labels, printed);
            return;
        }
        for (Label label : labels.subList(0, labels.size() - 1)) {
            rows.put(label.row().code(), new Row(List.of(), List.of()));
        }
        ReportForm.Row row = labels.getLast().row();
        rows.put(row.code(), new Row(values, ways(values, row.columns())));
    }

    /** Several labels, then the figures of all: row after row, or column after column as in table three. */
    private void block(List<Label> labels, List<Token> printed) {
        int columns = labels.getFirst().row().columns();
        boolean even = labels.stream().allMatch(label -> label.row().columns() == columns);
        int offset = 0;
        for (int i = 0; i < labels.size(); i++) {
            ReportForm.Row row = labels.get(i).row();
            List<Token> across = printed.subList(offset, offset + row.columns());
            offset += row.columns();
            List<List<Piece>> ways = new ArrayList<>();
            ways.add(across.stream().map(Piece::of).toList());
            if (even && columns > 1) {
                List<Piece> down = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    down.add(Piece.of(printed.get(c * labels.size() + i)));
                }
                if (byColumn) {
                    ways.clear();
                }
                ways.add(down);
            } else if (!even) {
                ways.clear();
            }
            rows.put(row.code(), new Row(across, TableRow.distinct(ways)));
        }
    }

    /** How many empty cells stand before the values of rows that are full, or -1 when there is none. */
    private int lead() {
        for (Row row : rows.values()) {
            if (row.ways().size() == 1
                    && row.ways().getFirst().size() > 1
                    && Splits.printed(row.values()).size()
                            == row.ways().getFirst().size()) {
                int lead = 0;
                while (row.values().get(lead).kind() == Token.Kind.BLANK) {
                    lead++;
                }
                return lead;
            }
        }
        return -1;
    }

    private boolean barred(List<Token> values) {
        String between =
                text.substring(values.getFirst().end(), values.getLast().end());
        return between.indexOf('|') >= 0 || between.indexOf('\t') >= 0;
    }

    private List<List<Piece>> ways(List<Token> values, int columns) {
        List<Token> printed = Splits.printed(values);
        if (columns == 1) {
            if (printed.isEmpty()) {
                return List.of();
            }
            boolean repeated = printed.stream()
                    .allMatch(token -> token.text().equals(printed.getFirst().text()));
            return repeated
                    ? List.of(List.of(Piece.of(printed.getFirst())))
                    : printed.stream().map(t -> List.of(Piece.of(t))).toList();
        }
        if (printed.isEmpty()) {
            return List.of();
        }
        int lead = values.size() == columns ? 0 : lead();
        return TableRow.distinct(Splits.of(values, columns, lead, runTogether && !barred(values)));
    }
}
