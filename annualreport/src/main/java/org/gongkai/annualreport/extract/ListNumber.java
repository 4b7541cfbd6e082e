package org.gongkai.annualreport.extract;

import java.util.Locale;

/** Numbers as word processors print them in list labels: 一、 (二) ③ iv. */
final class ListNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private ListNumber() {}

    /**
     * The number in a format named as in WordprocessingML.
     *
     * @return "" for bullets and for no number
     */
    static String of(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> counting(number, DIGITS, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counting(number, LEGAL_DIGITS, "拾佰仟").replaceFirst("^拾", "壹拾");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number, '\0');
            case "ideographTraditional" -> cycle(number, STEMS);
            case "ideographZodiac" -> cycle(number, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①');
            case "decimalEnclosedParen" -> enclosed(number, '⑴');
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈');
            case "ideographEnclosedCircle" -> number <= 10 ? enclosed(number, '㊀') : String.valueOf(number);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, '０');
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String counting(int number, String digits, String units) {
        if (number <= 0 || number > 9999) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int unit = 1000;
        for (int power = 3; power >= 0; power--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap |= !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "");
            gap = false;
            if (digit != 1 || power != 1 || !out.isEmpty()) {
                out.append(digits.charAt(digit));
            }
            out.append(power > 0 ? units.substring(power - 1, power) : "");
        }
        return out.toString();
    }

    /** Digit for digit: from {@code zero} on, or Chinese ones where that is 0. */
    private static String digits(int number, char zero) {
        StringBuilder out = new StringBuilder();
        for (char c : String.valueOf(Math.max(0, number)).toCharArray()) {
            out.append(zero == 0 ? DIGITS.charAt(c - '0') : (char) (zero + c - '0'));
        }
        return out.toString();
    }

    private static String cycle(int number, String names) {
        return number <= 0 ? "" : names.substring((number - 1) % names.length(), (number - 1) % names.length() + 1);
    }

    private static String enclosed(int number, char one) {
        return number >= 1 && number <= 20 ? String.valueOf((char) (one + number - 1)) : String.valueOf(number);
    }

    private static String letters(int number) {
        return number <= 0 || number > 780
                ? String.valueOf(number)
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return String.valueOf(number);
        }
        String[] names = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(names[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }
}
