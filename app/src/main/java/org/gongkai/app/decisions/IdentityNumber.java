package org.gongkai.app.decisions;

import java.time.YearMonth;

/** 公民身份号码 by GB 11643-1999: eighteen signs with a possible birthday, the last of which checks the rest. */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdentityNumber() {}

    static boolean sound(String number) {
        return number.length() == 18 && soundAt(number, 0);
    }

    /** Whether one stands in the text from there. */
    static boolean soundAt(CharSequence text, int from) {
        if (text.length() < from + 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int figure = WrittenText.narrow(text.charAt(from + i)) - '0';
            if (figure < 0 || figure > 9) {
                return false;
            }
            sum += WEIGHTS[i] * figure;
        }
        char last = WrittenText.narrow(text.charAt(from + 17));
        return "10X98765432".charAt(sum % 11) == (last == 'x' ? 'X' : last) && birthday(text, from + 6);
    }

    private static boolean birthday(CharSequence text, int from) {
        int year = figures(text, from, 4);
        int month = figures(text, from + 4, 2);
        int day = figures(text, from + 6, 2);
        return year >= 1880
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int figures(CharSequence text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            value = value * 10 + WrittenText.narrow(text.charAt(i)) - '0';
        }
        return value;
    }
}
