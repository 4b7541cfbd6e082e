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
    /** More ways than this cannot be settled by sums in good time; the row is then unreadable. */
    static final int MOST = 20_000;

    private Splits() {}

    /**
     * All readings of the values as {@code columns} cells.
     *
     * @param lead how many empty cells precede the values in rows of this kind, or -1 when not known
     * @param joined whether digits of neighbouring cells may have run together
     */
    static List<List<Piece>> of(List<Token> values, int columns, int lead, boolean joined) {
        List<Token> printed = printed(values);
        if (printed.size() == columns) {
            return List.of(printed.stream().map(Piece::of).toList());
        }
        if (printed.size() > columns) {
            return withoutOne(printed, columns);
        }
        if (values.size() >= columns && values.size() > printed.size()) {
            return windows(values, columns, lead);
        }
        List<List<Piece>> split = new ArrayList<>();
        if (joined) {
            split(printed, 0, columns, new ArrayList<>(), split);
        }
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

    private static void split(List<Token> printed, int at, int left, List<Piece> taken, List<List<Piece>> out) {
        if (out.size() >= MOST) {
            return;
        }
        if (at == printed.size()) {
            if (left == 0) {
                out.add(List.copyOf(taken));
            }
            return;
        }
        int others = printed.size() - at - 1;
        Token token = printed.get(at);
        if (token.kind() == Kind.FILLER) {
            taken.add(Piece.of(token));
            split(printed, at + 1, left - 1, taken, out);
            taken.removeLast();
        } else {
            int capacity = 0;
            for (Token rest : printed.subList(at + 1, printed.size())) {
                capacity += rest.kind() == Kind.FILLER ? 1 : rest.text().length();
            }
            digits(printed, at, 0, left, Math.max(1, left - capacity), left - others, taken, out);
        }
    }

    /** Cuts the rest of one number, from {@code from}, into at least {@code least} and at most {@code most} pieces. */
    private static void digits(
            List<Token> printed,
            int at,
            int from,
            int left,
            int least,
            int most,
            List<Piece> taken,
            List<List<Piece>> out) {
        Token token = printed.get(at);
        String text = token.text();
        if (from == text.length()) {
            if (least <= 0) {
                split(printed, at + 1, left, taken, out);
            }
            return;
        }
        if (most <= 0 || text.length() - from < least) {
            return;
        }
        int longest = text.charAt(from) == '0' && !decimal(text, from) ? from + 1 : text.length();
        for (int to = from + 1; to <= longest; to++) {
            if (!number(text, from, to)) {
                continue;
            }
            taken.add(new Piece(text.substring(from, to), token.start() + from, token.start() + to));
            digits(printed, at, to, left - 1, least - 1, most - 1, taken, out);
            taken.removeLast();
        }
    }

    private static boolean decimal(String text, int from) {
        return from + 1 < text.length() && text.charAt(from + 1) == '.';
    }

    /** Whether the characters are a number as it would be printed: no leading zero, no point at an end. */
    private static boolean number(String text, int from, int to) {
        String digits = text.substring(from, to);
        if (to < text.length() && text.charAt(to) == '.') {
            return false;
        }
        if (digits.equals("-") || digits.endsWith(".") || digits.startsWith(".")) {
            return false;
        }
        return digits.length() == 1 || digits.charAt(0) != '0' || digits.charAt(1) == '.';
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
