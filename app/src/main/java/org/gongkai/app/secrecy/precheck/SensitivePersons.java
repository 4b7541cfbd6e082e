package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.app.secrecy.marking.PlainText;
import org.gongkai.law.DataTable.Row;

/** Health, need, age and the like in one sentence with a name. A name is told by its surname and by what stands around it. */
final class SensitivePersons {
    private static final List<Row> ROWS = Words.table("sensitive-words.csv");
    private static final Pattern SENSITIVE = Pattern.compile("(?:" + Words.any(ROWS, "word", "word") + ")"
            + "|(?<![\\d.])(?:[1-9]|1[0-7]) ?(?:周?岁)(?!以)|(?:一|二|两|三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五|十六|十七)周?岁(?!以)");
    private static final String SURNAME = "(?:" + Words.any(ROWS, "surname", "word") + ")";
    private static final String GIVEN = "(?:某{1,3}|[\\u4e00-\\u9fff]{1,2}|[×xX*○〇]{1,2})";
    private static final String BEFORE = "(?:^|[^\\u4e00-\\u9fff]|" + Words.any(ROWS, "before", "word") + ")";
    private static final String AFTER = "(?=$|[^\\u4e00-\\u9fff]|" + Words.any(ROWS, "after", "word") + ")";
    private static final Pattern NAME = Pattern.compile(BEFORE + "(?<name>" + SURNAME + GIVEN + "?)" + AFTER);
    private static final Pattern NO_NAME = Pattern.compile(Words.any(ROWS, "not-a-name", "word"));
    private static final Pattern GENERAL = Pattern.compile(Words.any(ROWS, "general", "word"));

    private SensitivePersons() {}

    static List<Finding> in(String text, PlainText plain) {
        List<Finding> found = new ArrayList<>();
        String all = plain.characters();
        int from = 0;
        for (int i = 0; i <= all.length(); i++) {
            if (i == all.length() || "。;!?\n\f".indexOf(all.charAt(i)) >= 0) {
                sentence(text, plain, all.substring(from, i), from, found);
                from = i + 1;
            }
        }
        return found;
    }

    private static void sentence(String text, PlainText plain, String sentence, int at, List<Finding> found) {
        if (!SENSITIVE.matcher(sentence).find()) {
            return;
        }
        Matcher word = SENSITIVE.matcher(GENERAL.matcher(sentence)
                .replaceAll(hit -> "\u0000".repeat(hit.group().length())));
        if (!word.find()) {
            return;
        }
        String why = word.group();
        Matcher name = NAME.matcher(sentence);
        int next = 0;
        while (name.find(next)) {
            String who = name.group("name");
            next = name.end("name");
            if (who.length() > 1 && !NO_NAME.matcher(who).lookingAt()) {
                found.add(Documents.finding(
                        text,
                        plain,
                        FindingKind.SENSITIVE_PERSON,
                        at + name.start("name"),
                        at + name.end("name"),
                        who.charAt(0) + "某",
                        "同句有“" + why + "”"));
            }
            if (next >= sentence.length()) {
                return;
            }
        }
    }
}
