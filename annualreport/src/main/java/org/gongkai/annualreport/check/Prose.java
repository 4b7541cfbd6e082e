package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;

/** Cuts a report's running text into sentences, over wrapped lines and page breaks. */
public final class Prose {
    /** A longer sentence is cut at a comma, so that every rule works on a bounded text. */
    static final int LONGEST = 500;

    /** Of one phrase a sentence holds no more than this, unless it was made to keep us busy. */
    static final int MOST_MATCHES = 12;

    /** Longer running text than this many characters is not a report's; what follows is not checked. */
    static final int MOST_TEXT = 300_000;

    /** "- 2 -", "— 4 —", "Page 8", "第 3 页 共 9 页": what a page adds to the text. */
    private static final Pattern FURNITURE = Pattern.compile(
            "\\s*(?:[-—–－]{1,2}\\s*\\d{1,3}\\s*[-—–－]{1,2}|Page\\s*\\d{1,3}|第\\s*\\d{1,3}\\s*页.{0,12})\\s*");

    /** A line that begins a new paragraph even where the one before lacks its full stop: "（二）…", "三、…", "2.…". */
    private static final Pattern OPENING =
            Pattern.compile("\\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.、．](?!\\d)).*");

    private final AnnualReport report;
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[LONGEST + 1];
    private int characters;
    private boolean blank;

    private Prose(AnnualReport report) {
        this.report = report;
    }

    /** The sentences of all sections in order; nothing after {@link #MOST_TEXT} characters. */
    public static List<Sentence> sentences(AnnualReport report) {
        Prose prose = new Prose(report);
        for (Section section : report.sections()) {
            prose.read(section);
        }
        return List.copyOf(prose.sentences);
    }

    private void read(Section section) {
        SourceText source = report.source();
        int end = -1;
        for (Place place : section.prose()) {
            if (end >= 0 && !onlyFurniture(source.normal().substring(end, Math.max(end, place.start())))) {
                close(section);
            }
            lines(section, place);
            end = place.end();
        }
        close(section);
    }

    private static boolean onlyFurniture(String between) {
        return between.isBlank()
                || between.length() < 200
                        && between.lines()
                                .allMatch(line -> line.isBlank()
                                        || FURNITURE.matcher(line).matches());
    }

    private void lines(Section section, Place place) {
        String normal = report.source().normal();
        int from = place.start();
        while (from < place.end() && characters < MOST_TEXT) {
            int newline = normal.indexOf('\n', from);
            int to = newline < 0 || newline >= place.end() ? place.end() : newline;
            String line = normal.substring(from, Math.min(to, from + 60));
            boolean shortLine = to - from <= 60;
            if (!(shortLine && FURNITURE.matcher(line).matches())) {
                if (OPENING.matcher(line).matches()) {
                    close(section);
                }
                characters(section, normal, from, to);
            }
            from = to + 1;
        }
    }

    private void characters(Section section, String normal, int from, int to) {
        for (int i = from; i < to && characters < MOST_TEXT; i++) {
            characters++;
            char c = fold(normal.charAt(i));
            if (Character.isWhitespace(c) || c == '\u200b' || c == '\ufeff') {
                blank = true;
                continue;
            }
            if (c == '|') {
                close(section);
                continue;
            }
            add(section, c, i);
            if (c == '。' || c == ';' || c == '!' || c == '?' || endsWithAsciiStop(normal, i, to)) {
                close(section);
            }
        }
        blank = true;
    }

    /** Adds a character; "申请 5 12": two figures never become one because a blank was dropped. */
    private void add(Section section, char c, int source) {
        if (text.length() >= LONGEST - 3) {
            cut(section);
        }
        int last = text.length() - 1;
        if (blank && last >= 0 && Character.isDigit(c) && Character.isDigit(text.charAt(last))) {
            at[text.length()] = at[last] + 1;
            text.append(' ');
        }
        blank = false;
        at[text.length()] = source;
        text.append(c);
    }

    /** Cuts an endless sentence at its last comma, or where it stands. */
    private void cut(Section section) {
        int comma = Math.max(text.lastIndexOf(","), text.lastIndexOf("、"));
        if (comma < LONGEST / 2) {
            close(section);
            return;
        }
        String rest = text.substring(comma + 1);
        int[] restAt = Arrays.copyOfRange(at, comma + 1, text.length());
        text.setLength(comma + 1);
        close(section);
        text.append(rest);
        System.arraycopy(restAt, 0, at, 0, restAt.length);
    }

    private void close(Section section) {
        if (!text.isEmpty()) {
            sentences.add(new Sentence(section, text.toString(), Arrays.copyOf(at, text.length()), report.source()));
            text.setLength(0);
        }
    }

    /** "未收到依申请公开事项." ends with an ASCII stop; "3.5" and "1.属于" do not. */
    private boolean endsWithAsciiStop(String normal, int i, int to) {
        return fold(normal.charAt(i)) == '.'
                && text.length() > 1
                && isHan(text.charAt(text.length() - 2))
                && (i + 1 >= to || !Character.isLetterOrDigit(normal.charAt(i + 1)) || isHan(normal.charAt(i + 1)));
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    /** Full-width ASCII to ASCII, the ideographic blank to a blank. */
    static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return c == 0x3000 || c == 0x00A0 ? ' ' : c;
    }
}
