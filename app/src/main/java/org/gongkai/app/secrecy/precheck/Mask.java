package org.gongkai.app.secrecy.precheck;

/** What stands in place of something personal. */
final class Mask {
    private Mask() {}

    /** Keeps so many characters at both ends and puts a star for each other. */
    static String ends(String digits, int first, int last) {
        int hidden = Math.max(0, digits.length() - first - last);
        return hidden == 0
                ? "*".repeat(digits.length())
                : digits.substring(0, first) + "*".repeat(hidden) + digits.substring(digits.length() - last);
    }

    static String all(String printed) {
        return "*".repeat(Math.clamp(printed.length(), 3, 12));
    }
}
