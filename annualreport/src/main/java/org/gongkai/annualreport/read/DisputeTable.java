package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.read.ValueGroups.Group;
import org.jspecify.annotations.Nullable;

/** Table four, 行政复议、行政诉讼情况: one row of fifteen cells, three groups of four results and their total. */
final class DisputeTable {
    private static final Pattern HEADER = Pattern.compile(
            "未\\s*经\\s*复\\s*议\\s*直\\s*接|复\\s*议\\s*后\\s*起\\s*诉|结\\s*果\\s*维\\s*持|结\\s*果\\s*纠\\s*正|尚\\s*未\\s*审\\s*结|其\\s*他\\s*结\\s*果|维\\s*持|审\\s*结");
    private static final Pattern WORDS = Pattern.compile("[结果维持纠正其他尚未审总计经复议直接起诉后行政诉讼|\\s、:：()]*");
    private static final int FAR = 3000;
    private static final int LONGEST_FIGURE = 6;

    /** So many empty cells, and nothing else, are a blank row. */
    private static final int ALL_BLANK = 12;

    /** The ways to read the fifteen cells, where the table stood, and the values as they stood. */
    record Result(List<List<Piece>> ways, List<Token> values, int start, int end) {}

    private DisputeTable() {}

    /** The table behind {@code from}, or null when there is none; {@code runTogether} when digits ran together in table three. */
    static @Nullable Result read(Tokens lexer, int from, boolean runTogether) {
        String text = lexer.text();
        Matcher header = HEADER.matcher(text);
        if (!header.find(from) || header.start() - from > FAR) {
            return null;
        }
        int start = header.start();
        List<Group> groups = ValueGroups.of(lexer.between(start, Math.min(text.length(), start + FAR)));
        List<Token> values = new ArrayList<>();
        int printed = 0;
        for (Group group : groups) {
            if (!values.isEmpty() && !WORDS.matcher(group.before()).matches()) {
                break;
            }
            if (group.printed() == 0 && values.isEmpty()) {
                if (group.values().size() >= ALL_BLANK) {
                    values.addAll(group.values());
                    break;
                }
                continue;
            }
            values.addAll(wholeLine(group));
            printed += group.printed();
            if (printed >= 15) {
                break;
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        String between =
                text.substring(values.getFirst().start(), values.getLast().end());
        boolean parted = between.indexOf('|') >= 0 || between.indexOf('\t') >= 0;
        return new Result(
                settle(values, runTogether, parted, between.indexOf('\n') < 0),
                values,
                start,
                values.getLast().end());
    }

    /** When one line is a whole row, empty cells of the lines around it are not the row's. */
    private static List<Token> wholeLine(Group group) {
        return group.lines().stream()
                .filter(line -> line.size() >= 15 && Splits.printed(line).size() == group.printed())
                .findFirst()
                .orElse(group.values());
    }

    /** Where bars or tabs part the figures, digits have not run together. */
    private static List<List<Piece>> settle(List<Token> values, boolean runTogether, boolean parted, boolean oneLine) {
        List<Token> printed = Splits.printed(values);
        if (values.size() == 15 && oneLine) {
            return List.of(values.stream().map(Piece::of).toList());
        }
        boolean joined = Splits.runTogether(printed) || !parted && (runTogether || printed.size() < 13);
        List<List<Piece>> ways =
                values.size() >= 15 || !joined ? Splits.of(values, 15, -1, false) : runTogether(printed);
        if (ways.isEmpty() && printed.size() < values.size() && values.size() < 15) {
            return closedEarly(values);
        }
        if (ways.size() > 1) {
            List<List<Piece>> agreeing =
                    TableRow.distinct(ways.stream().filter(DisputeTable::sums).toList());
            return agreeing.isEmpty() ? ways : agreeing;
        }
        return ways;
    }

    /** A row in place whose last empty cells were lost with the line's end, if its groups sum. */
    private static List<List<Piece>> closedEarly(List<Token> values) {
        List<Piece> way = new ArrayList<>(values.stream().map(Piece::of).toList());
        while (way.size() < 15) {
            way.add(Piece.missing(values.getLast().end()));
        }
        return sums(way) ? List.of(List.copyOf(way)) : List.of();
    }

    /** T4-1: in each group the total is the sum of the four results. */
    static boolean sums(List<Piece> way) {
        return TableRow.sums(way.subList(0, 5))
                && TableRow.sums(way.subList(5, 10))
                && TableRow.sums(way.subList(10, 15));
    }

    /** Fewer than fifteen numbers: digits ran together. Ways whose groups do not sum are dropped on the way, unless all are. */
    private static List<List<Piece>> runTogether(List<Token> printed) {
        int length = printed.stream()
                .mapToInt(t -> t.kind() == Token.Kind.NUMBER ? t.text().length() : 1)
                .sum();
        if (length > 15 * LONGEST_FIGURE) {
            return List.of();
        }
        if (length <= 15) {
            return Splits.of(printed, 15, -1, true);
        }
        List<List<Piece>> out = new ArrayList<>();
        cut(printed, 0, 0, new ArrayList<>(), out, new int[1]);
        return out;
    }

    private static void cut(
            List<Token> printed, int at, int from, List<Piece> taken, List<List<Piece>> out, int[] steps) {
        if (++steps[0] > 500_000 || out.size() > 100) {
            return;
        }
        if (taken.size() % 5 == 0
                && !taken.isEmpty()
                && !TableRow.sums(taken.subList(taken.size() - 5, taken.size()))) {
            return;
        }
        if (taken.size() == 15 || at == printed.size()) {
            if (taken.size() == 15 && at == printed.size()) {
                out.add(List.copyOf(taken));
            }
            return;
        }
        Token token = printed.get(at);
        if (token.kind() == Token.Kind.FILLER) {
            taken.add(Piece.of(token));
            cut(printed, at + 1, 0, taken, out, steps);
            taken.removeLast();
            return;
        }
        String text = token.text();
        int longest = text.charAt(from) == '0' ? from + 1 : text.length();
        for (int to = from + 1; to <= longest; to++) {
            taken.add(new Piece(text.substring(from, to), token.start() + from, token.start() + to));
            cut(printed, to == text.length() ? at + 1 : at, to == text.length() ? 0 : to, taken, out, steps);
            taken.removeLast();
        }
    }
}
