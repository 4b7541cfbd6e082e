package org.gongkai.app.decisions;

/** 文书号: half-width, without blanks, with 〔〕 around the year whatever brackets were typed. */
final class DocumentNumber {
    private DocumentNumber() {}

    static String normalised(String written) {
        String text = plain(written);
        for (int i = 0; i + 5 < text.length(); i++) {
            if (opens(text.charAt(i)) && year(text, i + 1) && closes(text.charAt(i + 5))) {
                if (text.charAt(i) == '〔' && text.charAt(i + 5) == '〕') {
                    return text;
                }
                var out = new StringBuilder(text);
                out.setCharAt(i, '〔');
                out.setCharAt(i + 5, '〕');
                return out.toString();
            }
        }
        return text;
    }

    private static String plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (WrittenText.blank(c) || letterOrFigure(c)) {
                return narrowed(written);
            }
        }
        return written;
    }

    private static String narrowed(String written) {
        var out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!WrittenText.blank(c)) {
                out.append(letterOrFigure(c) ? WrittenText.narrow(c) : c);
            }
        }
        return out.toString();
    }

    /** In full width. */
    private static boolean letterOrFigure(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static boolean year(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        char first = text.charAt(from);
        return first == '1' || first == '2';
    }

    private static boolean opens(char c) {
        return c == '〔' || c == '[' || c == '［' || c == '(' || c == '（' || c == '【' || c == '﹝' || c == '﹙' || c == '{';
    }

    private static boolean closes(char c) {
        return c == '〕' || c == ']' || c == '］' || c == ')' || c == '）' || c == '】' || c == '﹞' || c == '﹚' || c == '}';
    }
}
