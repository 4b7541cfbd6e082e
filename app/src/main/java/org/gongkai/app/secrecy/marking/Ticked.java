package org.gongkai.app.secrecy.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText.Line;
import org.gongkai.app.secrecy.marking.SecretMarking.Form;

/** □绝密 ☑机密 □秘密: of the levels that a form offers, the one that is ticked. */
final class Ticked {
    private static final String TICK = "[☑✓✔√☒⊠■●◉✅]";
    private static final Pattern TICKED = Pattern.compile("(?:(?<before>" + TICK
            + "|\\[[xX√]\\]|\\([√✓✔]\\)) ?(?<level>" + MarkingWords.LEVEL + ")|(?<level2>" + MarkingWords.LEVEL
            + ") ?级? ?(?<after>[√✓✔☑✅■]|\\( ?[√✓✔☑xX] ?\\)|\\[ ?[√✓✔xX] ?\\]))(?= |级|$|保密期限|期限|[|,、;)/□○☐◯(])");
    private static final Pattern OFFER = Pattern.compile(MarkingWords.LEVEL + "|非密|不涉密|无密级");
    private static final Pattern BOX = Pattern.compile("[□○☐▢◯]|\\[ ?\\]|\\( ?\\)");
    private static final Pattern LABEL = Pattern.compile("密级|涉密|保密|定密|秘密等级");

    private Ticked() {}

    static List<SecretMarking> in(PlainText text) {
        List<SecretMarking> found = new ArrayList<>();
        for (Line line : text.lines()) {
            if (line.text().indexOf('密') < 0) {
                continue;
            }
            Matcher m = TICKED.matcher(line.text());
            List<SecretMarking> here = new ArrayList<>();
            while (m.find()) {
                String level = m.group("level") == null ? m.group("level2") : m.group("level");
                here.add(text.marking(
                        SecretLevel.of(level), Form.TICKED, true, line.from() + m.start(), line.from() + m.end()));
            }
            boolean form = OFFER.matcher(line.text()).results().count() > 1
                    || LABEL.matcher(line.text()).find()
                    || amongBoxes(text.lines(), line);
            if (here.size() == 1 && form) {
                found.addAll(here);
            }
        }
        return found;
    }

    /** One box to a line: the line before or after offers another level, and it is not ticked. */
    private static boolean amongBoxes(List<Line> lines, Line line) {
        return List.of(line.index() - 1, line.index() + 1).stream()
                .filter(i -> i >= 0 && i < lines.size())
                .map(i -> lines.get(i).text())
                .anyMatch(near -> BOX.matcher(near).find()
                        && OFFER.matcher(near).find()
                        && !TICKED.matcher(near).find());
    }
}
