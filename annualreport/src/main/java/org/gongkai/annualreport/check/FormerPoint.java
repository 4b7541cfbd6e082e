package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.Place;
import org.jspecify.annotations.Nullable;

/**
 * Y-6: a problem that last year's section five admits, or a promise it makes, and what this year's report says of it.
 *
 * @param promise whether it is what was to be done; otherwise it is a problem
 * @param text the clause, normalised
 * @param place where it stood in the older report
 * @param answer the newer report's sentence that speaks of it most, null when none does
 */
public record FormerPoint(
        boolean promise,
        String text,
        Place place,
        Fate fate,
        @Nullable Sentence answer) {

    /**
     * ANSWERED: the newer report speaks of it. REPEATED: it says the same words again and no more. UNTOLD: it does not speak
     * of it. UNDECIDED: the clause has no words of its own to look for.
     */
    public enum Fate {
        ANSWERED,
        REPEATED,
        UNTOLD,
        UNDECIDED
    }

    /** Where a section five turns from its problems to what is to be done. */
    private static final Pattern TURN = Pattern.compile("针对|下一步|下步|对此|为此|改进|今后|将");

    private static final Pattern PROBLEM =
            Pattern.compile("不够|不足|不高|不强|不到位|不及时|不规范|不全面|薄弱|欠缺|有待|需要?进一步|尚需|还需|滞后|单一|缺乏|差距");

    /** Every report has them, so they tell nothing. */
    private static final Pattern COMMON =
            Pattern.compile("政府信息公开|政务公开|信息公开|工作|进一步|方面|情况|问题|存在|加强|提升|有待|主要|部分|个别|一些|公开|信息|需要?|还|的|是|不够|不足|完善");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;。:]");
    private static final int SHORTEST_PROMISE = 8;

    /** A section five with more is padding, and so is a report with more sentences than this. */
    private static final int MOST_POINTS = 60;

    private static final int MOST_ANSWERS = 2000;

    /** The points of the older report's section five in their order. */
    public static List<FormerPoint> of(List<Sentence> older, List<Sentence> newer) {
        List<Sentence> answers = newer.stream()
                .filter(sentence -> List.of(1, 5, 6).contains(sentence.section().number()))
                .limit(MOST_ANSWERS)
                .toList();
        StringBuilder all = new StringBuilder();
        for (int section : new int[] {1, 5, 6}) {
            all.append(TextLikeness.telling(answers, section));
        }
        String now = all.toString();
        List<FormerPoint> points = new ArrayList<>();
        boolean turned = false;
        for (Sentence sentence : older) {
            if (sentence.section().number() != 5) {
                continue;
            }
            turned = turned
                    || TURN.matcher(sentence.text()).find()
                            && !PROBLEM.matcher(sentence.text()).find();
            for (Sentence.Span span : clauses(sentence)) {
                String clause = sentence.text().substring(span.start(), span.end());
                boolean wanted = turned
                        ? clause.length() >= SHORTEST_PROMISE
                        : PROBLEM.matcher(clause).find();
                if (wanted && points.size() < MOST_POINTS) {
                    points.add(point(turned, clause, sentence.place(span), now, answers));
                }
            }
        }
        return points;
    }

    private static List<Sentence.Span> clauses(Sentence sentence) {
        List<Sentence.Span> clauses = new ArrayList<>();
        Matcher end = CLAUSE_END.matcher(sentence.text());
        int from = 0;
        while (end.find()) {
            if (end.start() > from) {
                clauses.add(new Sentence.Span(from, end.start()));
            }
            from = end.end();
        }
        if (from < sentence.text().length()) {
            clauses.add(new Sentence.Span(from, sentence.text().length()));
        }
        return clauses;
    }

    private static FormerPoint point(boolean promise, String clause, Place place, String now, List<Sentence> answers) {
        List<String> pairs = pairs(clause);
        Sentence best = null;
        long most = 0;
        for (Sentence sentence : answers) {
            long found = pairs.stream().filter(sentence.text()::contains).count();
            if (found > most) {
                most = found;
                best = sentence;
            }
        }
        return new FormerPoint(promise, clause, place, fate(clause, pairs, now, best), best);
    }

    private static Fate fate(String clause, List<String> pairs, String now, @Nullable Sentence best) {
        if (pairs.size() < 2) {
            return Fate.UNDECIDED;
        }
        long found = pairs.stream().filter(now::contains).count();
        if (found * 10 < pairs.size() * 3L) {
            return Fate.UNTOLD;
        }
        String words = TextLikeness.telling(clause);
        return best != null && TextLikeness.telling(best.text()).contains(words) ? Fate.REPEATED : Fate.ANSWERED;
    }

    /** The telling words of a clause: pairs of characters. */
    private static List<String> pairs(String clause) {
        String telling = COMMON.matcher(clause).replaceAll("|");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= telling.length(); i++) {
            String pair = telling.substring(i, i + 2);
            if (pair.indexOf('|') < 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
