package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.read.Token.Kind;

/** Cuts digits that ran together into a row's cells, in every way in which they could have been printed. */
final class DigitRuns {
    /** More ways than this cannot be settled by sums in good time; the row is then unreadable. */
    static final int MOST_WAYS = 20_000;

    private static final int MOST_STEPS = 400_000;

    /** No figure of these tables has more digits on the average of a row; a longer run is not a row. */
    private static final int LONGEST_FIGURE = 9;

    private final List<Token> printed;
    private final List<Piece> taken = new ArrayList<>();
    private final List<List<Piece>> ways = new ArrayList<>();
    private int steps;

    private DigitRuns(List<Token> printed) {
        this.printed = printed;
    }

    /** All ways to cut the values into {@code columns} cells; none when there are too many to tell. */
    static List<List<Piece>> cut(List<Token> printed, int columns) {
        int digits = printed.stream().mapToInt(token -> token.text().length()).sum();
        if (digits > columns * LONGEST_FIGURE) {
            return List.of();
        }
        DigitRuns runs = new DigitRuns(printed);
        runs.value(0, columns);
        return runs.gaveUp() ? List.of() : runs.ways;
    }

    private boolean gaveUp() {
        return steps > MOST_STEPS || ways.size() > MOST_WAYS;
    }

    /** Takes the value at {@code at} and those behind it as {@code left} cells. */
    private void value(int at, int left) {
        if (at == printed.size()) {
            if (left == 0) {
                ways.add(List.copyOf(taken));
            }
            return;
        }
        Token token = printed.get(at);
        int others = printed.size() - at - 1;
        if (token.kind() == Kind.FILLER) {
            taken.add(Piece.of(token));
            value(at + 1, left - 1);
            taken.removeLast();
            return;
        }
        int capacity = printed.subList(at + 1, printed.size()).stream()
                .mapToInt(rest -> rest.kind() == Kind.FILLER ? 1 : rest.text().length())
                .sum();
        digits(at, 0, left, Math.max(1, left - capacity), left - others);
    }

    /** Cuts the rest of one number, from {@code from}, into at least {@code least} and at most {@code most} pieces. */
    private void digits(int at, int from, int left, int least, int most) {
        Token token = printed.get(at);
        String text = token.text();
        if (gaveUp() || ++steps > MOST_STEPS) {
            return;
        }
        if (from == text.length()) {
            if (least <= 0) {
                value(at + 1, left);
            }
            return;
        }
        if (most <= 0 || text.length() - from < least) {
            return;
        }
        int longest = text.charAt(from) == '0' && !text.startsWith(".", from + 1) ? from + 1 : text.length();
        for (int to = from + 1; to <= longest; to++) {
            if (number(text, from, to)) {
                taken.add(new Piece(text.substring(from, to), token.start() + from, token.start() + to));
                digits(at, to, left - 1, least - 1, most - 1);
                taken.removeLast();
            }
        }
    }

    /** Whether the characters are a number as it would be printed: no leading zero, no point at an end. */
    private static boolean number(String text, int from, int to) {
        String digits = text.substring(from, to);
        if (text.startsWith(".", to) || digits.equals("-") || digits.endsWith(".") || digits.startsWith(".")) {
            return false;
        }
        return digits.length() == 1 || digits.charAt(0) != '0' || digits.charAt(1) == '.';
    }
}
