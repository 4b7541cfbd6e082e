package org.gongkai.app.secrecy.precheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** 公民身份号码 by GB 11643-1999, and its form of 15 digits from before 2000. */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdentityNumber() {}

    /** Eighteen characters with a possible place, birthday and the right check character. */
    static boolean sound(String number) {
        return plausible(number) && check(number) == Character.toUpperCase(number.charAt(17));
    }

    /** The same, whatever the check character. */
    static boolean plausible(String number) {
        return number.length() == 18
                && number.chars().limit(17).allMatch(Character::isDigit)
                && PROVINCES.contains(number.substring(0, 2))
                && birthday(number.substring(6, 14));
    }

    /** Fifteen digits with a possible place and a birthday in the twentieth century. */
    static boolean legacy(String number) {
        return number.length() == 15
                && number.chars().allMatch(Character::isDigit)
                && PROVINCES.contains(number.substring(0, 2))
                && birthday("19" + number.substring(6, 12));
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean birthday(String date) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.substring(0, 4)),
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6)));
            return day.getYear() >= 1880 && day.getYear() < 2100;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
