package org.gongkai.app.secrecy.marking;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText.Line;

/** A picture or an example of how markings look, as guides and lessons have it: 图3 公文首页版式, （样式）. */
final class Specimen {
    private static final int LINES = 4;
    private static final String WORD = "(?:版式|样式|式样|样张|示例|样例|范例)";
    private static final Pattern HEADED =
            Pattern.compile("^\\s*(?:图|例|附图|插图) ?[\\d一二三四五六七八九十.-]{1,5}[^。]{0,24}" + WORD + "[^。]{0,8}$");
    private static final Pattern NAMED = Pattern.compile("^\\s*[(\\[【〔]" + WORD + "[)\\]】〕]\\s*$");

    private Specimen() {}

    static boolean near(List<Line> lines, Line line) {
        for (int i = Math.max(0, line.index() - LINES); i < Math.min(lines.size(), line.index() + LINES + 1); i++) {
            String text = lines.get(i).text();
            boolean headed = i < line.index() && HEADED.matcher(text).matches();
            if (i != line.index() && (headed || NAMED.matcher(text).matches())) {
                return true;
            }
        }
        return false;
    }
}
