package org.gongkai.annualreport.extract;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The result of a formula that its program did not store: sums and differences of cells of the same sheet, as in the totals of a
 * report. Anything else has no result here.
 */
final class Formula {
    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*(?:(?i:SUM)\\(([^()]*)\\)|" + "([^-+()\\s]+))\\s*");
    private static final Pattern RANGE =
            Pattern.compile("\\s*\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,10})?");
    private static final int MOST_CELLS = 5000;

    /** Asks for the number of a cell: of an empty one 0, null when it has none that can be known. */
    interface Cells {
        @Nullable
        Double number(int row, int column);
    }

    private Formula() {}

    /** The result, or null when it cannot be known. */
    static @Nullable Double result(String formula, Cells cells) {
        String text = formula.startsWith("=") ? formula.substring(1) : formula;
        Matcher term = TERM.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length()) {
            if (!term.find() || term.start() != at || (at > 0 && term.group(1).isEmpty())) {
                return null;
            }
            BigDecimal value = term.group(2) != null ? sum(term.group(2), cells) : value(term.group(3), cells);
            if (value == null) {
                return null;
            }
            sum = term.group(1).equals("-") ? sum.subtract(value) : sum.add(value);
            at = term.end();
        }
        return at == 0 ? null : Double.valueOf(sum.doubleValue());
    }

    private static @Nullable BigDecimal sum(String arguments, Cells cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String argument : arguments.split(",", -1)) {
            BigDecimal value = value(argument, cells);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    /** A number, a cell, or all cells of a range. */
    private static @Nullable BigDecimal value(String text, Cells cells) {
        if (NUMBER.matcher(text.strip()).matches()) {
            return new BigDecimal(text.strip());
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return null;
        }
        int left = column(range.group(1));
        int top = Integer.parseInt(range.group(2)) - 1;
        int right = range.group(3) == null ? left : column(range.group(3));
        int bottom = range.group(4) == null ? top : Integer.parseInt(range.group(4)) - 1;
        if ((long) (right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                Double number = cells.number(row, column);
                if (number == null) {
                    return null;
                }
                sum = sum.add(BigDecimal.valueOf(number));
            }
        }
        return sum;
    }

    /** The number of a column named by letters, the first being 0. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
