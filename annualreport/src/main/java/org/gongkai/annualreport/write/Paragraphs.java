package org.gongkai.annualreport.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.SourceText;

/** The paragraphs of running text: a line of the source each, or several where a converter broke them at the width of its page. */
final class Paragraphs {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－·~]+ ?\\d{1,3} ?[-—–－·~]+|\\d{1,3} ?/ ?\\d{1,3}(?: ?页)?|第 ?\\d{1,3} ?页.{0,12}"
                    + "|(?i:page) ?\\d{1,3}.{0,8}|(?:(?:首页|上一页|下一页|尾页|末页|返回顶部) ?)+");
    /** What closes or opens every line of some copied texts. */
    private static final Pattern OUTER_BARS = Pattern.compile("^[| ]+|[| ]+$");

    private static final Pattern OPENING =
            Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、章]|[(（][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.、．](?!\\d)|[一二三四五六]是).*");
    private static final int WIDEST_PAGE = 60;
    private static final int NARROWEST_PAGE = 18;

    private Paragraphs() {}

    /** The lines of a range; page numbers are none. */
    static List<String> lines(SourceText source, Place range) {
        return ordinary(source, range)
                .lines()
                .map(Paragraphs::line)
                .map(line -> OUTER_BARS.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
                .toList();
    }

    /** One line as it is printed: no blanks at its ends, single ones within, nothing invisible. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c <= ' ' || c == 0xA0 || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (type == Character.SURROGATE) {
                out.append('\uFFFD');
            } else if (type != Character.FORMAT && type != Character.CONTROL && c < 0xFFFE || c > 0xFFFF) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** The printed characters, radicals and compatibility forms of ideographs as the characters they stand for. */
    private static String ordinary(SourceText source, Place range) {
        StringBuilder out = new StringBuilder(source.at(range));
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF) {
                out.setCharAt(i, source.normal().charAt(range.start() + i));
            }
        }
        return out.toString();
    }

    /** Puts together what was broken: a full line without an end, in a text of lines of about one width. */
    static List<String> joined(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        long open =
                lines.stream().filter(line -> full(line, width) && !ended(line)).count();
        if (width > WIDEST_PAGE || width < NARROWEST_PAGE || open < 3) {
            return lines;
        }
        List<String> paragraphs = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            if (goesOn && !OPENING.matcher(line).matches()) {
                paragraphs.addLast(paragraphs.removeLast() + line);
            } else {
                paragraphs.add(line);
            }
            goesOn = full(line, width) && !ended(line);
        }
        return paragraphs;
    }

    private static boolean full(String line, int width) {
        return line.length() * 4 >= width * 3;
    }

    private static boolean ended(String line) {
        return "。；！？：:;!?”）)".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
