package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Figures as sentences write them: "1,431", "444", "１２", "十二", "1.2万", "2230.50". */
final class Figures {
    /** The source of a pattern for a figure, without its unit. */
    static final String FIGURE =
            "(?:\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d{1,12}(?:\\.\\d{1,8})?|[零〇一二两三四五六七八九十百千]{1,9})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Figures() {}

    /** The value of a figure, absent for what is not one ("一一", "十十"). */
    static Optional<BigDecimal> value(String figure) {
        String plain = figure.replace(",", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isDigit(plain.charAt(0))) {
            return Optional.of(new BigDecimal(plain));
        }
        return chinese(plain).map(BigDecimal::valueOf);
    }

    private static Optional<Integer> chinese(String figure) {
        int sum = 0;
        int digit = -1;
        int unit = Integer.MAX_VALUE;
        for (char raw : figure.toCharArray()) {
            char c = raw == '两' ? '二' : raw == '〇' ? '零' : raw;
            int value = DIGITS.indexOf(c);
            int power = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (power < unit && (digit > 0 || power == 10 && digit <= 0)) {
                sum += power * (digit > 0 ? digit : 1);
                digit = -1;
                unit = power;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(sum + Math.max(digit, 0));
    }
}
