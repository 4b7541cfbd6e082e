package org.gongkai.app.secrecy.precheck;

import java.util.Locale;
import java.util.regex.Pattern;

/** 统一社会信用代码 by GB 32100-2015: public, and not to be taken for an identity number. */
final class CreditCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[1-9A-HJ-NP-RTUWXY][1-9A-HJ-NP-RTUWXY]\\d{6}[0-9A-HJ-NP-RTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    static boolean sound(String printed) {
        String code = printed.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * SIGNS.indexOf(code.charAt(i));
        }
        return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
