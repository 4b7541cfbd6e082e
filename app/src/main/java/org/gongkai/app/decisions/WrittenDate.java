package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day as it is written: 2023/01/31, 2023-1-31, 2023.1.31, 2023年1月31日 or 20230131, with or without a time behind it. */
final class WrittenDate {
    /** How the standard writes 长期. */
    static final LocalDate OPEN = LocalDate.of(2099, 12, 31);

    private WrittenDate() {}

    static boolean open(String text) {
        return text.equals("长期") || text.equals("永久") || text.equals("长期有效");
    }

    /** The day, or null where it is none. */
    static @Nullable LocalDate parse(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        int part = 0;
        int digits = 0;
        boolean compact = false;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = WrittenText.narrow(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (part == 0 && digits == 4) { // 20230131
                    part = 1;
                    digits = 0;
                    compact = true;
                } else if (compact && part == 1 && digits == 2) {
                    part = 2;
                    digits = 0;
                }
                digits++;
                int figure = c - '0';
                switch (part) {
                    case 0 -> year = year * 10 + figure;
                    case 1 -> month = month * 10 + figure;
                    default -> day = day * 10 + figure;
                }
                if (digits > 4 || part > 0 && digits > 2) {
                    return null;
                }
            } else if (part < 2 && digits > 0 && !compact && separates(c, part)) {
                part++;
                digits = 0;
            } else {
                break;
            }
        }
        if (part != 2 || digits == 0 || year < 1000 || !ends(text, i)) {
            return null;
        }
        return month < 1
                        || month > 12
                        || day < 1
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? null
                : LocalDate.of(year, month, day);
    }

    private static boolean separates(char c, int part) {
        return c == '/' || c == '-' || c == '.' || c == '\u2010' || c == (part == 0 ? '年' : '月');
    }

    /** Nothing more, 日, or a time. */
    private static boolean ends(String text, int from) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '日') {
            i++;
        }
        if (i == text.length()) {
            return true;
        }
        if (text.charAt(i) != ' ' && text.charAt(i) != 'T') {
            return false;
        }
        for (i++; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ':' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
