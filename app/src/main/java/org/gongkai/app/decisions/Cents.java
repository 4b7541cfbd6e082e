package org.gongkai.app.decisions;

import java.math.BigDecimal;

/** Money, exact: read from 万元 or 元 into 分, and written again. */
final class Cents {
    /** How many decimals of the unit a 分 is. */
    static final int OF_WAN_YUAN = 6;

    static final int OF_YUAN = 2;

    static final long NO_NUMBER = -1;
    static final long NEGATIVE = -2;
    static final long TOO_FINE = -3;
    static final long TOO_LARGE = -4;
    /** 一万亿元, more than any one decision or charge. */
    private static final long MOST = 100_000_000_000_000L;

    private Cents() {}

    /** 分, or one of the reasons above why not. */
    static long parse(String text, int decimals) {
        int to = text.length();
        while (to > 0 && unit(text.charAt(to - 1))) {
            to--;
        }
        int i = 0;
        if (i < to && (text.charAt(i) == '¥' || text.charAt(i) == '￥')) {
            i++;
        }
        boolean minus = i < to && (text.charAt(i) == '-' || text.charAt(i) == '－' || text.charAt(i) == '−');
        if (minus) {
            i++;
        }
        long value = 0;
        int behind = -1;
        int digits = 0;
        boolean fine = false;
        for (; i < to; i++) {
            char c = WrittenText.narrow(text.charAt(i));
            if (c >= '0' && c <= '9') {
                digits++;
                if (behind >= decimals) {
                    fine |= c != '0';
                    continue;
                }
                value = value * 10 + (c - '0');
                behind += behind < 0 ? 0 : 1;
                if (value > MOST) {
                    return TOO_LARGE;
                }
            } else if (c == '.' && behind < 0) {
                behind = 0;
            } else if (c == 'E' || c == 'e') {
                return scientific(text.substring(0, to), decimals);
            } else if (c != ',' || behind >= 0 || digits == 0) {
                return NO_NUMBER;
            }
        }
        if (digits == 0) {
            return NO_NUMBER;
        }
        for (int n = Math.max(behind, 0); n < decimals; n++) {
            value *= 10;
            if (value > MOST) {
                return TOO_LARGE;
            }
        }
        return minus && (value > 0 || fine) ? NEGATIVE : fine ? TOO_FINE : value;
    }

    /** In 元, without needless zeros: 2000. */
    static String yuan(long cents) {
        return plain(cents, OF_YUAN);
    }

    static BigDecimal asWanYuan(long cents) {
        return BigDecimal.valueOf(cents, OF_WAN_YUAN);
    }

    static String plain(long cents, int decimals) {
        var value = BigDecimal.valueOf(cents, decimals).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    private static boolean unit(char c) {
        return c == '元' || c == '万' || c == ' ';
    }

    private static long scientific(String text, int decimals) {
        try {
            var value = new BigDecimal(text);
            if (value.signum() < 0) {
                return NEGATIVE;
            }
            if (value.precision() - value.scale() > 14) {
                return TOO_LARGE;
            }
            var cents = value.movePointRight(decimals).stripTrailingZeros();
            return cents.scale() > 0
                    ? TOO_FINE
                    : cents.compareTo(BigDecimal.valueOf(MOST)) > 0 ? TOO_LARGE : cents.longValueExact();
        } catch (NumberFormatException none) {
            return NO_NUMBER;
        }
    }
}
