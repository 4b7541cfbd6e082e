package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.extract.Uncertain;
import org.gongkai.annualreport.read.Token.Kind;

/**
 * Cuts the text of a table into words, values, bars and lines. A number within words (2023年, "1." before a label, "(2)") is
 * part of the word; a unit or a remark in brackets behind a number is part of the number's place, not of its text.
 */
final class Tokens {
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:[,，]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern TAIL =
            Pattern.compile(" ?(?:万元|亿元|元|件|笔|项|条|个|宗|次)?(?:(?<![ ]) ?\\((?![一二三四五六七八九十]\\))[^()\\n|]{1,40}\\))?");
    private static final Pattern UNSURE =
            Pattern.compile("[\\d.,/-]*" + Uncertain.SIGN + "[\\d.,/" + Uncertain.SIGN + "-]*");
    private static final Pattern LIST_MARK = Pattern.compile("[.、．] *[\\p{IsHan}“\"]|\\)[、.]?\\p{IsHan}");

    /** Stands in a cell whose figure the file holds but does not show, such as a formula's error. */
    static final char UNKNOWN = '\uFFFD';

    private final String text;
    private final boolean openRows;
    private final boolean barsOpenRows;
    private final int lastUnsure;

    private List<Token> tokens = new ArrayList<>();
    private int at;
    private int end;

    /** The text of a page of HTML, whose cells are each closed by a bar. */
    static Tokens ofClosedCells(String text) {
        return new Tokens(text, false, false);
    }

    /** A text, its style read from itself: whether rows are closed, and opened, by a bar. */
    static Tokens of(String text) {
        int open = 0;
        int closed = 0;
        int opened = 0;
        for (int from = 0; from < text.length(); ) {
            int to = lineEnd(text, from, text.length());
            String line = text.substring(from, to).strip();
            if (line.chars().filter(c -> c == '|').limit(3).count() == 3) {
                if (line.endsWith("|")) {
                    closed++;
                } else {
                    open++;
                }
                opened += line.startsWith("|") ? 1 : 0;
            }
            from = to + 1;
        }
        return new Tokens(text, open >= 2 && open * 5 >= closed, 2 * opened > open + closed);
    }

    private Tokens(String text, boolean openRows, boolean barsOpenRows) {
        this.text = text;
        this.openRows = openRows;
        this.barsOpenRows = barsOpenRows;
        this.lastUnsure = text.lastIndexOf(Uncertain.SIGN);
    }

    String text() {
        return text;
    }

    /** The tokens of a range; empty cells become BLANK values. */
    List<Token> between(int start, int stop) {
        tokens = new ArrayList<>();
        at = start;
        end = stop;
        run();
        return withBlanks(start == 0 || text.charAt(start - 1) == '\n');
    }

    private static int lineEnd(String text, int from, int end) {
        int to = text.indexOf('\n', from);
        return to < 0 || to > end ? end : to;
    }

    private void run() {
        int bars = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (openRows && bars >= 3) {
                    add(Kind.BAR, at, at);
                }
                add(Kind.LINE, at, at + 1);
                bars = 0;
                at++;
            } else if (c == '|' || c == '\t') {
                bars += c == '|' ? 1 : 0;
                add(Kind.BAR, at, at + 1);
                at++;
            } else if (c <= ' ') {
                at++;
            } else if (unsure(at) > at && !(c >= '0' && c <= '9')) {
                int from = at;
                at = unsure(at);
                add(Kind.FILLER, from, at);
            } else if (c >= '0' && c <= '9') {
                number(at);
            } else if (c == '-' && minus()) {
                number(at);
            } else if (filler(c)) {
                int from = at;
                at += c == '-' || c == '—' ? dashes(c) : 1;
                add(Kind.FILLER, from, at);
            } else {
                word();
            }
        }
    }

    /** A minus sign opens a number when nothing but a separator stands before it. */
    private boolean minus() {
        boolean digit = at + 1 < end && Character.isDigit(text.charAt(at + 1));
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return digit && (before <= ' ' || before == '|' || Character.isDigit(before));
    }

    private int dashes(char c) {
        int n = 1;
        while (n < 2 && at + n < end && text.charAt(at + n) == c) {
            n++;
        }
        return n;
    }

    private boolean filler(char c) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (c) {
            case '/', '\\' -> before != '增' && after != '减' && !Character.isLetter(after);
            case '-', '—' -> true;
            case '无' -> loneNone(before, after);
            case UNKNOWN -> separator(before) && separator(after);
            default -> false;
        };
    }

    /** 无 is a filler in a cell of its own; as a lone character of a label printed vertically it is not. */
    private boolean loneNone(char before, char after) {
        if (!separator(before) || !separator(after)) {
            return false;
        }
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = lineEnd(text, at, text.length());
        String line = text.substring(from, to).strip();
        if (!line.equals("无")) {
            return true;
        }
        String next = text.substring(
                        Math.min(to + 1, text.length()), lineEnd(text, Math.min(to + 1, text.length()), text.length()))
                .strip();
        return next.isEmpty() || next.equals("无") || !Character.isIdeographic(next.charAt(0));
    }

    private static boolean separator(char c) {
        return c <= ' ' || c == '|';
    }

    private void number(int from) {
        int digits = text.charAt(from) == '-' ? from + 1 : from;
        int to = numberEnd(digits);
        if (to == digits) {
            word();
            return;
        }
        boolean bracketed = from > 0 && text.charAt(from - 1) == '(' && to < end && text.charAt(to) == ')';
        if (bracketed || (to < end && "年月日号页时届%％".indexOf(text.charAt(to)) >= 0) || dateBehindBlank(to)) {
            add(Kind.WORD, from, to);
        } else if (isListMark(to) && text.substring(digits, to).indexOf('.') < 0) {
            if (to - 1 > from) {
                add(Kind.NUMBER, from, to - 1);
            }
            add(Kind.WORD, to - 1, to);
        } else {
            String plain = text.substring(from, to).replace(",", "").replace("，", "");
            to = Math.max(to, unsure(from));
            to = tailEnd(to);
            tokens.add(new Token(Kind.NUMBER, plain, from, to));
        }
        at = to;
    }

    /** Most numbers are digits and nothing else; the rest is left to the patterns. */
    private int numberEnd(int digits) {
        int to = digits;
        while (to < end && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        if (to > digits && (to == end || ",，.".indexOf(text.charAt(to)) < 0)) {
            return to;
        }
        Matcher matcher = NUMBER.matcher(text).region(digits, end);
        return matcher.lookingAt() ? matcher.end() : digits;
    }

    private boolean isListMark(int to) {
        return to < text.length()
                && ".、．)".indexOf(text.charAt(to)) >= 0
                && LIST_MARK
                        .matcher(text)
                        .region(to, Math.min(to + 6, text.length()))
                        .lookingAt();
    }

    private int tailEnd(int to) {
        int first = to < end && text.charAt(to) == ' ' ? to + 1 : to;
        if (first >= end || "万亿元件笔项条个宗次( ".indexOf(text.charAt(first)) < 0) {
            return to;
        }
        Matcher tail = TAIL.matcher(text).region(to, end);
        return tail.lookingAt() && !tail.group().isBlank() ? tail.end() : to;
    }

    /** The end of a figure that a machine is unsure of, if one begins here: it counts as 0 until it is settled. */
    private int unsure(int from) {
        if (from > lastUnsure) {
            return from;
        }
        Matcher matcher = UNSURE.matcher(text).region(from, end);
        return matcher.lookingAt() ? matcher.end() : from;
    }

    private boolean dateBehindBlank(int to) {
        return to + 1 < end && text.charAt(to) == ' ' && "年月日页".indexOf(text.charAt(to + 1)) >= 0;
    }

    private void word() {
        int from = at++;
        while (at < end) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '|' || (c >= '0' && c <= '9') || filler(c)) {
                break;
            }
            at++;
        }
        add(Kind.WORD, from, at);
    }

    private void add(Kind kind, int from, int to) {
        tokens.add(new Token(kind, text.substring(from, to), from, to));
    }

    /**
     * Two bars with nothing between them are an empty cell. A bar that opens a line of cells closes none; a tab at the edge of
     * a line is a bar only in a line of values.
     */
    private List<Token> withBlanks(boolean atLineStart) {
        List<Token> out = new ArrayList<>(tokens.size());
        Token bar = null;
        boolean opening = atLineStart;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean tab = token.text().equals("\t");
            switch (token.kind()) {
                case BAR -> {
                    boolean opensLine = barsOpenRows && opening && !tab && cellsFollow(i);
                    boolean empty =
                            bar != null && !opensLine && (tab || !bar.text().equals("\t"));
                    boolean firstCell = opening && valuesOnly(i) && (tab || (!barsOpenRows && bar == null));
                    if (empty || firstCell) {
                        out.add(new Token(Kind.BLANK, "", token.start(), token.start()));
                    }
                    out.add(token);
                    bar = token;
                    opening &= tab;
                }
                case LINE -> {
                    out.add(token);
                    if (bar != null && bar.text().equals("\t")) {
                        bar = null;
                    }
                    opening = true;
                }
                case WORD, NUMBER, FILLER, BLANK -> {
                    out.add(token);
                    bar = null;
                    opening = false;
                }
            }
        }
        return out;
    }

    private boolean cellsFollow(int bar) {
        for (int i = bar + 1; i < tokens.size() && tokens.get(i).kind() != Kind.LINE; i++) {
            if (tokens.get(i).kind() != Kind.BAR) {
                return true;
            }
        }
        return false;
    }

    private boolean valuesOnly(int bar) {
        boolean values = false;
        for (int i = bar + 1; i < tokens.size() && tokens.get(i).kind() != Kind.LINE; i++) {
            if (tokens.get(i).kind() == Kind.WORD) {
                return false;
            }
            values |= tokens.get(i).isValue();
        }
        return values;
    }
}
