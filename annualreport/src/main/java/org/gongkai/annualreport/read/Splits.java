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
     */
    static List<List<Piece>> of(List<Token> values, int columns, int lead) {
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
        split(printed, 0, columns, new ArrayList<>(), split);
        return split.isEmpty() ? withBlanks(printed, columns) : split;
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

    /** Some cells are empty and more empty cells stand beside the row: every stretch of cells that holds all values. */
    private static List<List<Piece>> windows(List<Token> values, int columns, int lead) {
        int first = 0;
        while (first < values.size() && values.get(first).kind() == Kind.BLANK) {
            first++;
        }
        int last = values.size() - 1;
        while (last >= 0 && values.get(last).kind() == Kind.BLANK) {
            last--;
        }
        List<List<Piece>> out = new ArrayList<>();
        for (int from = 0; from + columns <= values.size(); from++) {
            boolean holds = last < first || (from <= first && last < from + columns);
            if (holds && (lead < 0 || lead == from || last < first)) {
                out.add(values.subList(from, from + columns).stream()
                        .map(Piece::of)
                        .toList());
                if (last < first) {
                    return out;
                }
            }
        }
        return out.isEmpty() && lead >= 0 ? windows(values, columns, -1) : out;
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
