package org.gongkai.annualreport.read;

/**
 * The Chinese characters of a text without anything between them, so that a label is found although it is wrapped, spaced,
 * or broken by the figures of its row.
 */
final class Ideographs {
    private final String letters;
    private final int[] places;

    private Ideographs(String letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    static Ideographs of(String text, int start, int end) {
        StringBuilder letters = new StringBuilder();
        int[] places = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '\u4E00' && c <= '\u9FFF') {
                places[letters.length()] = i;
                letters.append(c);
            }
        }
        return new Ideographs(letters.toString(), places);
    }

    int length() {
        return letters.length();
    }

    String letters() {
        return letters;
    }

    /** Where the n-th character stands in the text. */
    int place(int n) {
        return places[n];
    }

    /** Index of the first exact occurrence at or after {@code from}, or -1. */
    int find(String key, int from) {
        return letters.indexOf(key, from);
    }

    /**
     * Index of the first occurrence with one character wrong, missing or added within {@code [from, to)}, or -1; only for keys
     * of five characters or more.
     */
    int findNearly(String key, int from, int to) {
        if (key.length() < 5) {
            return -1;
        }
        String head = key.substring(0, key.length() / 2);
        String tail = key.substring(key.length() / 2);
        for (int i = from; i < Math.min(to, letters.length()); i++) {
            if (letters.startsWith(head, i) && near(tail, i + head.length())) {
                return i;
            }
            if (letters.startsWith(tail, i)) {
                int start = nearBefore(head, i, from);
                if (start >= 0) {
                    return start;
                }
            }
        }
        return -1;
    }

    private boolean near(String tail, int at) {
        String rest = tail.substring(1);
        return letters.startsWith(rest, at + 1)
                || letters.startsWith(rest, at)
                || letters.startsWith(tail, at + 1)
                || oneOff(tail, at);
    }

    private int nearBefore(String head, int end, int from) {
        for (int length = head.length() - 1; length <= head.length() + 1; length++) {
            int start = end - length;
            if (start >= from && distance(letters.substring(start, end), head) <= 1) {
                return start;
            }
        }
        return -1;
    }

    private boolean oneOff(String tail, int at) {
        for (int length = tail.length() - 1; length <= tail.length() + 1; length++) {
            if (at + length <= letters.length() && distance(letters.substring(at, at + length), tail) <= 1) {
                return true;
            }
        }
        return false;
    }

    /** Edit distance, cut off at 2. */
    private static int distance(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String x = a.substring(i);
        String y = b.substring(i);
        if (x.equals(y)) {
            return 0;
        }
        boolean one = x.length() == y.length()
                ? x.substring(1).equals(y.substring(1))
                : x.length() + 1 == y.length()
                        ? y.substring(1).equals(x)
                        : y.length() + 1 == x.length() && x.substring(1).equals(y);
        return one ? 1 : 2;
    }
}
