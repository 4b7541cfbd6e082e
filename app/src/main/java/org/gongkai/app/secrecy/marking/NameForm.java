package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** A level in the name of a file: （机密）方案.docx, 机密★3年-方案.pdf. A word that merely begins with it is not. */
final class NameForm {
    private static final String EDGE = "[\\s_\\-—()\\[\\]{}【】〔〕《》<>·.,、!+~#&@|/\\\\★*:=]";
    private static final Pattern SEGMENT = Pattern.compile("(?<=^|" + EDGE + "|\\d)(?<level>" + MarkingWords.LEVEL
            + ")(?<kind>级|件)?(?<star> ?★ ?)?(?<period>[ _\\-(]?" + MarkingWords.PERIOD + ")?(?=$|" + EDGE + "|\\d)");
    private static final Pattern KIND = Pattern.compile("(?:^|" + EDGE + ")(?<level>" + MarkingWords.LEVEL
            + ")级?(?:文件|材料|资料|公文|电报|附表|附件|底稿|" + MarkingWords.any("paper") + ")(?=$|" + EDGE + "|\\d)");

    private NameForm() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        String all = text.characters();
        Matcher m = SEGMENT.matcher(all);
        while (m.find()) {
            found.add(text.marking(SecretLevel.of(m.group("level")), Form.NAME, true, m.start(), m.end()));
        }
        boolean several = found.stream().map(SecretMarking::level).distinct().count() > 1;
        if (several) {
            found.replaceAll(one -> new SecretMarking(one.level(), one.form(), false, one.from(), one.to()));
        }
        m = KIND.matcher(all);
        while (m.find()) {
            found.add(text.marking(SecretLevel.of(m.group("level")), Form.NAME, false, m.start("level"), m.end()));
        }
        return found;
    }
}
