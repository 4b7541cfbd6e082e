package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** 机密★3年: the level, a star, and perhaps the period, as GB/T 9704-2012 7.2.2 has it. Certain where it stands as a marking does. */
final class StarForm {
    private static final String GAP = "[ \\n\\f|]{0,6}";
    private static final Pattern MARKED =
            Pattern.compile("(?<!工作|商业)(?<level>绝" + GAP + "密|机" + GAP + "密|秘" + GAP + "密|国家秘密)" + "[ \\n]{0,3}(?:级|件)?"
                    + GAP + "(?<star>★{1,3}|\\*{1,2})(?<period>" + GAP + MarkingWords.PERIOD + ")?");
    private static final Pattern EXAMPLE = Pattern.compile("(?:" + MarkingWords.any("example") + ")[^。;!?]{0,6}$");
    private static final Pattern LEADING_IN =
            Pattern.compile("(?:" + MarkingWords.any("example") + ")[^。;]{0,10}[:。]? *$");
    private static final Pattern TALK_GOES_ON = Pattern.compile(
            "^ {0,2}[”\"'’」』]|^[,。;、]|^(?:文件|材料|资料|件|载体|信息)(?![\\s|]|$)|^ ?(?:的|是指|表示|即为|即|意为|标志|字样|等|和|或|、|与|及|之间|之类|一类|样式|格式|形式|也|均|都|应|须|时|后|则)");
    private static final Pattern BEFORE_ALONE = Pattern.compile(
            "^[\\s★*|\\[\\](){}【】〔〕《<>—_=~·.•!●■◆▲#:\\-]*(?:(?:国家秘密|主题|标题|题目|事由|文件名|名称)[ ·•.:【\\[(—-]{1,3})?(?:(?:份号|编号|No\\.?|第)?[:：. ]{0,3}\\d{1,10}号?)?[\\s|]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROSE = Pattern.compile("^[\\p{IsHan}]{2}");
    private static final Pattern AFTER_URGENCY =
            Pattern.compile("(?:^|\\s|:|\\|)(?:" + MarkingWords.any("urgency") + ")[\\s|/]*$");

    private StarForm() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        String all = text.characters();
        text.eachNear(MARKED, m -> {
            boolean asterisk = m.group("star").startsWith("*");
            boolean broken = m.group("level").indexOf('\n') >= 0;
            if (asterisk && m.group("period") == null && !standsAlone(all, m)) {
                return;
            }
            if (m.group("level").equals("国家秘密") && m.group("period") == null && !standsAlone(all, m)) {
                return;
            }
            boolean certain = broken ? standsAlone(all, m) : isMarking(text, all, m);
            found.add(text.marking(SecretLevel.of(m.group("level")), Form.STAR, certain, m.start(), m.end()));
        });
        return found;
    }

    private static boolean standsAlone(String all, Matcher m) {
        return before(all, m.start()).isBlank() && after(all, m.end()).isBlank();
    }

    private static boolean isMarking(PlainText text, String all, Matcher m) {
        String before = before(all, m.start());
        String after = after(all, m.end());
        if (TALK_GOES_ON.matcher(after).find() || opensQuote(before)) {
            return false;
        }
        if (BEFORE_ALONE.matcher(before).matches()) {
            return !Specimen.near(text.lines(), text.line(m.start()))
                    && !ledIn(text, text.line(m.start()))
                    && !(wrapped(text, m.start()) && PROSE.matcher(after).find());
        }
        if (EXAMPLE.matcher(before).find()) {
            return false;
        }
        if (AFTER_URGENCY.matcher(before).find()) {
            return true;
        }
        boolean apart = before.endsWith(" ") || before.endsWith("|");
        boolean ends = after.isBlank() || after.startsWith(" ") || after.startsWith("|");
        boolean bracketed = before.matches("(?s).*[(\\[【〔] *") && after.matches("(?s) *[)\\]】〕] *[。.]?\\s*");
        return (apart && ends) || bracketed || Declared.subjectEnds(before);
    }

    private static boolean opensQuote(String before) {
        String stripped = before.stripTrailing();
        return !stripped.isEmpty() && "“\"'‘「『".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    /** Whether the line before announces an example. */
    static boolean ledIn(PlainText text, PlainText.Line line) {
        if (line.index() == 0) {
            return false;
        }
        String previous = text.lines().get(line.index() - 1).text();
        return previous.stripTrailing().endsWith(":")
                && LEADING_IN.matcher(previous).find();
    }

    /** Whether the line before is full and has no end, so that this one may only go on with its sentence. */
    private static boolean wrapped(PlainText text, int at) {
        PlainText.Line line = text.line(at);
        if (line.number() < 3) {
            return false;
        }
        String previous = text.lines().get(line.index() - 1).text().strip();
        return previous.length() >= 20 && "。;:!?)".indexOf(previous.charAt(previous.length() - 1)) < 0;
    }

    private static String before(String all, int at) {
        int from = at;
        while (from > 0 && from > at - 60 && all.charAt(from - 1) != '\n' && all.charAt(from - 1) != '\f') {
            from--;
        }
        return all.substring(from, at);
    }

    private static String after(String all, int at) {
        int to = at;
        while (to < all.length() && to < at + 60 && all.charAt(to) != '\n' && all.charAt(to) != '\f') {
            to++;
        }
        return all.substring(at, to);
    }
}
