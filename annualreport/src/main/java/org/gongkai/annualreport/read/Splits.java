package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.annualreport.read.Token.Kind;

/**
 * The possible ways to read the values of one row as its cells. One way when as many values stand there as the row has cells;
 * otherwise digits may have run together, or a cell may be missing.
 */
final class Splits {
    private Splits() {}

    /**
     * All readings of the values as {@code columns} cells. With a value that cannot be read no sum tells which cell is missing, so
     * that there is none unless as many values stand there as cells.
     *
     * @param lead how many empty cells precede the values in rows of this kind, or -1 when not known
     * @param joined whether digits of neighbouring cells may have run together
     */
    static List<List<Piece>> of(List<Token> values, int columns, int lead, boolean joined) {
        List<Token> printed = printed(values);
        if (printed.size() == columns) {
            return List.of(printed.stream().map(Piece::of).toList());
        }
        if (printed.stream().anyMatch(Token::isUnknown)) {
            return List.of();
        }
        if (printed.size() > columns) {
            return withoutOne(printed, columns);
        }
        if (values.size() >= columns && values.size() > printed.size()) {
            return windows(values, columns, lead);
        }
        List<List<Piece>> split = joined ? DigitRuns.cut(printed, columns) : List.of();
        return split.isEmpty() ? withBlanks(printed, columns) : split;
    }

    /** Whether a number is written as no single number is: with a zero in front. */
    static boolean runTogether(List<Token> values) {
        return values.stream()
                .anyMatch(token -> token.kind() == Kind.NUMBER
                        && token.text().length() > 1
                        && token.text().charAt(0) == '0'
                        && token.text().charAt(1) != '.');
    }

    static List<Token> printed(List<Token> values) {
        return values.stream().filter(token -> token.kind() != Kind.BLANK).toList();
    }

    /** One value too many: any one of them may be a page number. */
    private static List<List<Piece>> withoutOne(List<Token> printed, int columns) {
        if (printed.size() > columns + 1) {
            return List.of();
        }
        return IntStream.range(0, printed.size())
                .mapToObj(skip -> IntStream.range(0, printed.size())
                        .filter(i -> i != skip)
                        .mapToObj(i -> Piece.of(printed.get(i)))
                        .toList())
                .toList();
    }

    /**
     * Some cells are empty and more empty cells stand beside the row: every stretch of cells that holds all values. Empty
     * cells at the end may have been lost with the line's end.
     */
    private static List<List<Piece>> windows(List<Token> values, int columns, int lead) {
        int first = 0;
        while (first < values.size() && values.get(first).kind() == Kind.BLANK) {
            first++;
        }
        int last = values.size() - 1;
        while (last >= 0 && values.get(last).kind() == Kind.BLANK) {
            last--;
        }
        if (last < first) {
            return List.of(values.subList(0, columns).stream().map(Piece::of).toList());
        }
        List<List<Piece>> out = new ArrayList<>();
        for (int from = first; from >= 0; from--) {
            if (last < from + columns && (lead < 0 || lead == from)) {
                out.add(window(values, from, columns));
            }
        }
        return out.isEmpty() && lead >= 0 ? windows(values, columns, -1) : out;
    }

    private static List<Piece> window(List<Token> values, int from, int columns) {
        int end = values.getLast().end();
        return IntStream.range(from, from + columns)
                .mapToObj(i -> i < values.size() ? Piece.of(values.get(i)) : Piece.missing(end))
                .toList();
    }

    /** Too few values: each missing cell may be any. */
    private static List<List<Piece>> withBlanks(List<Token> printed, int columns) {
        if (printed.isEmpty() || columns - printed.size() > 2) {
            return List.of();
        }
        List<List<Piece>> out = new ArrayList<>();
        insert(printed, 0, columns, new ArrayList<>(), out);
        return out;
    }

    private static void insert(List<Token> printed, int at, int columns, List<Piece> taken, List<List<Piece>> out) {
        if (taken.size() == columns) {
            if (at == printed.size()) {
                out.add(List.copyOf(taken));
            }
            return;
        }
        if (at < printed.size()) {
            taken.add(Piece.of(printed.get(at)));
            insert(printed, at + 1, columns, taken, out);
            taken.removeLast();
        }
        if (columns - taken.size() > printed.size() - at) {
            taken.add(Piece.missing(
                    at < printed.size()
                            ? printed.get(at).start()
                            : printed.getLast().end()));
            insert(printed, at, columns, taken, out);
            taken.removeLast();
        }
    }
}
