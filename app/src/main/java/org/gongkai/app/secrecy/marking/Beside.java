package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText.Line;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** The level without a star beside other words of a head or a margin: 专题会议纪要(秘密), 000031机密特急, the margin of a map. */
final class Beside {
    private static final int HEAD_LINES = 6;
    private static final String LEVEL = "(?<level>" + MarkingWords.LEVEL + ")";

    /** A title ends in the kind of its paper; what stands in brackets behind is no part of it. */
    private static final Pattern TITLE = Pattern.compile("^[^。;!?|]{2,60}" + MarkingWords.any("paper")
            + "(?: {0,3}[(\\[【〔<「『][ ]?"
            + LEVEL + "(?: ?级| ?件|文件|材料|资料)?[ ,]?" + MarkingWords.PERIOD + "?[ ]?[)\\]】〕》>」』]|[-—–_·]{1,2} ?(?<dashed>"
            + MarkingWords.LEVEL + "))\\s*$");

    private static final Pattern GLUED =
            Pattern.compile("^\\s*(?:(?:份号|编号|No\\.?)[:. ]?)?\\d{1,8} ?" + LEVEL + " ?" + MarkingWords.any("urgency"));
    private static final Pattern WITH_PERIOD =
            Pattern.compile("^\\s*" + LEVEL + "(?: ?级| ?件)?[ ·•.,/(-]{1,3}(?:保密期限[:为]? ?)?" + MarkingWords.PERIOD
                    + "[)]?(?:[ ·•.|/-]{1,3}[^。;,]{0,24})?$");
    private static final Pattern WATERMARK = Pattern.compile("^\\s*" + LEVEL + "(?:\\s*\\k<level>){2,}\\s*$");
    /** 机密：某地应急预案. */
    private static final Pattern TITLE_BEHIND =
            Pattern.compile("^\\s*" + LEVEL + " ?级? ?: ?[^。;!?:,、|]{2,40}" + MarkingWords.any("paper") + "\\s*$");

    private static final String PARTED = "[ ·•.,/|、:-]{1,8}";
    private static final String URGENCY = MarkingWords.any("urgency") + "(?:[ ·•/]{0,2}明电)?";
    /** The line of a telegram that says how urgent it is, or such a field of a form. */
    private static final Pattern PRECEDENCE = Pattern.compile("(?:等级|缓急|急缓|紧急程度|时限)[ :|]{1,8}(?:" + URGENCY + PARTED
            + "(?<level>" + MarkingWords.LEVEL + ")|(?<dashed>" + MarkingWords.LEVEL + ")" + PARTED + URGENCY
            + ")(?=级?(?:[ |)]|$))(?!.{0,4}" + MarkingWords.LEVEL + ")");

    private static final Pattern SHEET = Pattern.compile("图幅|图号|图名|比例尺|高程|坐标|投影|等高距|航摄|测绘");
    private static final Pattern MARGIN = Pattern.compile("(?:^|  )\\s*" + LEVEL + "(?=\\s*$|  )");

    private Beside() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.text().length() > 120 || line.text().indexOf('密') < 0) {
                continue;
            }
            if (line.number() < HEAD_LINES) {
                add(TITLE, text, line, found);
                add(GLUED, text, line, found);
                add(TITLE_BEHIND, text, line, found);
            }
            if (!StarForm.ledIn(text, line) && !Columns.counted(text.lines(), line)) {
                add(WITH_PERIOD, text, line, found);
            }
            add(WATERMARK, text, line, found);
            add(PRECEDENCE, text, line, found);
            if (SHEET.matcher(line.text()).find()) {
                add(MARGIN, text, line, found);
            }
        }
        return found;
    }

    private static void add(Pattern pattern, PlainText text, Line line, List<SecretMarking> found) {
        Matcher m = pattern.matcher(line.text());
        if (m.find()) {
            String group = m.group("level") != null ? "level" : "dashed"; // where a pattern has two places for it
            found.add(text.marking(
                    SecretLevel.of(m.group(group)),
                    Form.ALONE,
                    true,
                    line.from() + m.start(group),
                    line.from() + m.end(group)));
        }
    }
}
