package org.gongkai.app.secrecy.precheck;

import java.util.List;
import org.gongkai.law.DataTable.Row;

/** Numbers of bank cards: a known beginning and the check digit of ISO/IEC 7812 (Luhn). */
final class BankCard {
    private static final List<Row> BEGINNINGS = Words.table("card-prefixes.csv");

    private BankCard() {}

    static boolean sound(String digits) {
        return BEGINNINGS.stream()
                        .anyMatch(row -> digits.startsWith(row.get("prefix"))
                                && digits.length() >= row.number("least")
                                && digits.length() <= row.number("most"))
                && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
