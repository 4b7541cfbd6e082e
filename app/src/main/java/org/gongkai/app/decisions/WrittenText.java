package org.gongkai.app.decisions;

/** What was typed or stands in a cell, made comparable: one pass, no copy where nothing changes. */
final class WrittenText {
    private WrittenText() {}

    /** Without blanks around it, and with one blank for each run of control characters within it. */
    static String stripped(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && blank(written.charAt(from))) {
            from++;
        }
        while (to > from && blank(written.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            if (control(written.charAt(i))) {
                return spaced(written, from, to);
            }
        }
        return from == 0 && to == written.length() ? written : written.substring(from, to);
    }

    /** Without any blank, in half-width capitals: as codes are compared. */
    static String code(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != coded(c) || blank(c)) {
                return recoded(text);
            }
        }
        return text;
    }

    /** What offices write into a cell that has nothing to say. */
    static boolean nothing(String text) {
        return switch (text) {
            case "", "/", "／", "-", "—", "——", "－", "\\", "无", "空", "NULL", "null", "N/A" -> true;
            default -> false;
        };
    }

    /** Whether UTF-8 can say it: no half of a pair, no character that is none. */
    static boolean sayable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || c == '\uFFFF' || c == '\uFFFE') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || c == '\u007F';
    }

    /** Half-width for full-width. */
    static char narrow(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    private static char coded(char c) {
        char narrow = narrow(c);
        return narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 32) : narrow;
    }

    private static boolean control(char c) {
        return c < ' ' || c == '\u007F' || c == '\u2028' || c == '\u2029';
    }

    private static String spaced(String written, int from, int to) {
        var out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = written.charAt(i);
            if (!control(c)) {
                out.append(c);
            } else if (out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static String recoded(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!blank(c)) {
                out.append(coded(c));
            }
        }
        return out.toString();
    }
}
