package org.gongkai.app.decisions;

import java.util.Arrays;

/** 统一社会信用代码 by GB 32100-2015: eighteen signs, the last of which checks the rest. */
final class CreditCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < SIGNS.length(); i++) {
            VALUES[SIGNS.charAt(i)] = (byte) i;
        }
    }

    private CreditCode() {}

    static boolean sound(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = code.charAt(i);
            int value = c < 128 ? VALUES[c] : -1;
            if (value < 0 || i >= 2 && i < 8 && value > 9) {
                return false;
            }
            sum += WEIGHTS[i] * value;
        }
        return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
