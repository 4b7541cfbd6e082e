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
    private static final WordSet WORDS = WordSet.of(ROWS, "word");
    private static final WordSet SURNAMES = WordSet.of(ROWS, "surname");
    private static final WordSet BEFORE = WordSet.of(ROWS, "before");
    private static final WordSet NO_NAMES = WordSet.of(ROWS, "not-a-name");
    private static final WordSet GENERAL = WordSet.of(ROWS, "general");
    private static final Pattern AGE = Pattern.compile(
            "(?<![\\d.])(?:[1-9]|1[0-7]) ?(?:周?岁)(?!以)|(?:一|二|两|三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五|十六|十七)周?岁(?!以)");
    private static final Pattern NAME = Pattern.compile("(?:" + Words.any(ROWS, "surname", "word")
            + ")(?:某{1,3}|[\\u4e00-\\u9fff]{1,2}|[×xX*○〇]{1,2})?(?=$|[^\\u4e00-\\u9fff]|"
            + Words.any(ROWS, "after", "word") + ")");

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
        String why = sensitive(sentence);
        if (why.isEmpty()) {
            return;
        }
        Matcher name = NAME.matcher(sentence);
        name.useTransparentBounds(true).useAnchoringBounds(false);
        int after = 0;
        for (int i = 0; i < sentence.length(); i++) {
            if (i < after || SURNAMES.at(sentence, i) == 0 || !begins(sentence, after, i)) {
                continue;
            }
            if (name.region(i, sentence.length()).lookingAt()) {
                after = name.end();
                if (after - i > 1 && NO_NAMES.at(name.group(), 0) == 0) {
                    found.add(Documents.finding(
                            text,
                            plain,
                            FindingKind.SENSITIVE_PERSON,
                            at + i,
                            at + after,
                            sentence.charAt(i) + "某",
                            "同句有“" + why + "”"));
                }
            }
        }
    }

    /** The first word of the sentence that is sensitive where a name stands by; empty for none. What is said of all is none. */
    private static String sensitive(String sentence) {
        String own = withoutGeneral(sentence);
        Matcher age = AGE.matcher(own);
        int child = own.indexOf('岁') >= 0 && age.find() ? age.start() : own.length();
        for (int i = 0; i < own.length(); i++) {
            int word = WORDS.at(own, i);
            if (word > 0 || i == child) {
                return word > 0 ? own.substring(i, i + word) : age.group();
            }
        }
        return "";
    }

    private static String withoutGeneral(String sentence) {
        var own = new StringBuilder(sentence);
        for (int i = 0; i < sentence.length(); i++) {
            int general = GENERAL.at(sentence, i);
            if (general > 0) {
                own.replace(i, i + general, "\0".repeat(general));
                i += general - 1;
            }
        }
        return own.toString();
    }

    /** Whether a name may begin here: after something that is no word, or after a word that people's names follow. */
    private static boolean begins(String sentence, int from, int place) {
        return place == 0
                || place > from && (sentence.charAt(place - 1) < '\u4e00' || sentence.charAt(place - 1) > '\u9fff')
                || BEFORE.endsAt(sentence, from, place);
    }
}
