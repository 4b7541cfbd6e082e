package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** 密级：秘密 — the field of a form that has been filled in. A form that only offers the levels, and rules about them, are not. */
final class LabelForm {
    private static final Pattern FILLED = Pattern.compile(
            "(?<label>" + MarkingWords.any("label")
                    + ")(?<sep>[ \\])】〕]{0,4}(?:[:=>|;丨\\[(【〔\"“]|[-—–]{1,3}|为|是|\\n)[ |:>\\[(【〔\"“\\n]{0,8}| {1,8}|[\\])】〕] {0,4})"
                    + "(?:为|是)?(?<tick>[☑✓✔■√]?)[★*]{0,3} ?(?:[A-Za-z][A-Za-z ]{2,24}[(/ ]{1,2})?"
                    + "(?:国家秘密[ (·,/:—–-]{1,3}(?=" + MarkingWords.LEVEL + "))?"
                    + "(?<level>" + MarkingWords.LEVEL + "|国家秘密)(?: ?级| ?件)?(?:(?<=级)[)])?"
                    + "(?<period>[ ,(/·\\-—|]{0,3}" + MarkingWords.PERIOD + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?:原|曾|拟|建议|如|若|何种|最高|相应|同等|不同|明确|标明|注明|填写|选择|区分|降低|变更|确定|应当|对应|其|各|该|按|以|含|有关|无|非|将|把)的? {0,2}(?:文件|信息)?$");
    /** 报告密级: which paper's, in a word before the label. */
    private static final Pattern NAMED = Pattern.compile("\\s*\\p{IsHan}{1,4}");

    /** 3.密级, (三)密级: one of several fields. */
    private static final Pattern ORDINAL = Pattern.compile("\\s*[(]?[\\d一二三四五六七八九十]{1,3}[)]?[.、:]?\\s*");

    private static final Pattern OPENED = Pattern.compile("\\s*[【\\[〔(<]\\s*");
    private static final Pattern YES =
            Pattern.compile("是否(?:涉密|涉及国家秘密|属于国家秘密|国家秘密)[ ):?|]{0,4}[☑✓✔■√]? ?(?:是|涉密)[ ,:(|]{0,3}(?<level>"
                    + MarkingWords.LEVEL + ")");
    private static final Pattern OPTIONS =
            Pattern.compile("^[ /、,|或和()□○☐▢\\[\\]\\n]{0,6}(?:" + MarkingWords.LEVEL + "|非密|公开|内部|普通|一般|无密)");
    private static final Pattern VALUE_ENDS =
            Pattern.compile("^(?:\\s*$|[ \\n\\f|,。;.:)\\]】〕>\"”'/<(（√✓✔★*·\\-—]|(?:文件|材料|资料)?(?:\\s|$))");
    private static final Pattern PROSE_ENDS = Pattern.compile("^[。!;\\s]|^$");

    private LabelForm() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        String all = text.characters();
        text.eachNear(FILLED, m -> {
            String rest = all.substring(m.end(), Math.min(all.length(), m.end() + 24));
            String before = all.substring(lineStart(all, m.start()), m.start());
            boolean options = OPTIONS.matcher(rest).find() && m.group("tick").isEmpty();
            if (options || !VALUE_ENDS.matcher(rest).find()) {
                return;
            }
            found.add(text.marking(
                    SecretLevel.of(m.group("level")),
                    Form.LABEL,
                    certain(all, m, before, rest) && !Specimen.near(text.lines(), text.line(m.start())),
                    m.start(),
                    m.end()));
        });
        text.eachNear(
                YES,
                m -> found.add(text.marking(SecretLevel.of(m.group("level")), Form.LABEL, true, m.start(), m.end())));
        return found;
    }

    private static boolean certain(String all, Matcher m, String before, String rest) {
        String separator = m.group("sep");
        if (m.group("level").equals("国家秘密") && !separator.contains(":")) {
            return false;
        }
        if (NOT_OWN.matcher(before).find()) {
            return false;
        }
        if (separator.indexOf('\n') >= 0) {
            return before.isBlank()
                    && (rest.isBlank()
                            || rest.stripLeading().length() < rest.length()
                                    && rest.strip().charAt(0) != ','
                            || m.group("period") != null);
        }
        boolean prose = separator.contains("为")
                || separator.contains("是")
                || all.substring(m.start("sep"), m.start("level")).contains("为");
        if (prose) {
            return PROSE_ENDS.matcher(rest).find() && (before.isBlank() || Declared.namesItself(before));
        }
        boolean quoted = separator.indexOf('“') >= 0 || separator.indexOf('"') >= 0;
        boolean field = before.isBlank()
                || ORDINAL.matcher(before).matches()
                || before.endsWith(" ")
                || before.matches(".*[|,;。(\\[【:<\"文件信息公的此本]");
        boolean named = before.length() <= 4 && NAMED.matcher(before).matches() && separator.contains(":");
        boolean blankOnly = separator.isBlank();
        return (field || named || opened(before))
                && !(quoted && !before.isBlank())
                && !(blankOnly && !(before.isBlank() || before.endsWith(" ")));
    }

    private static boolean opened(String before) {
        return OPENED.matcher(before).matches();
    }

    /** Where the line begins, or twelve characters before. */
    private static int lineStart(String all, int at) {
        int from = at;
        while (from > 0 && from > at - 12 && all.charAt(from - 1) != '\n' && all.charAt(from - 1) != '\f') {
            from--;
        }
        return from;
    }
}
