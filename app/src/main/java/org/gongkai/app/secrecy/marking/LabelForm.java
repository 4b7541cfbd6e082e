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
                    + ")(?<sep>[ \\])】〕]{0,4}(?:[:=>|\\[(【〔\"“]|为|是|\\n)[ |:>\\[(【〔\"“\\n]{0,8}| {1,8})"
                    + "(?:为|是)?(?<tick>[☑✓✔■√]?)[★*]? ?(?<level>" + MarkingWords.LEVEL + "|国家秘密)(?: ?级| ?件)?"
                    + "(?<period>[ ,(/·\\-—|]{0,3}" + MarkingWords.PERIOD + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OWN = Pattern.compile(
            "(?:原|曾|拟|建议|如|若|何种|最高|相应|同等|不同|明确|标明|注明|填写|选择|区分|降低|变更|确定|应当|对应|其|各|该|按|以|含|有关|无|非|将|把)的? {0,2}(?:文件|信息)?$");
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
            String before = all.substring(Math.max(lineStart(all, m.start()), m.start() - 12), m.start());
            boolean options = OPTIONS.matcher(rest).find() && m.group("tick").isEmpty();
            if (options || !VALUE_ENDS.matcher(rest).find()) {
                return;
            }
            found.add(text.marking(
                    SecretLevel.of(m.group("level")), Form.LABEL, certain(all, m, before, rest), m.start(), m.end()));
        });
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
        boolean field = before.isBlank() || before.endsWith(" ") || before.matches(".*[|,;。(\\[【:<\"文件信息公的此本]");
        boolean blankOnly = separator.isBlank();
        return field && !(quoted && !before.isBlank()) && !(blankOnly && !(before.isBlank() || before.endsWith(" ")));
    }

    private static int lineStart(String all, int at) {
        return Math.max(all.lastIndexOf('\n', at - 1), all.lastIndexOf('\f', at - 1)) + 1;
    }
}
