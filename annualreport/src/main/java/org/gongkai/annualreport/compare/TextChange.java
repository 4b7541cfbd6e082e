package org.gongkai.annualreport.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.TextLikeness;
import org.gongkai.annualreport.compare.SentenceChange.Kind;
import org.jspecify.annotations.Nullable;

/** The shortest way from one report's sentences to another's, section by section (Myers). */
final class TextChange {
    /** No section has more, unless it was made to keep us busy. */
    private static final int MOST_SENTENCES = 2000;

    /** Within a longer change nobody sees which sentence was which. */
    private static final int MOST_PAIRED = 40;

    private final List<Sentence> older;
    private final List<Sentence> newer;
    private final Map<String, Sentence> olderByWords = new HashMap<>();

    private TextChange(List<Sentence> older, List<Sentence> newer) {
        this.older = older;
        this.newer = newer;
        older.forEach(sentence -> olderByWords.putIfAbsent(words(sentence), sentence));
    }

    static List<SectionChange> of(List<Sentence> older, List<Sentence> newer) {
        TextChange text = new TextChange(older, newer);
        List<SectionChange> sections = new ArrayList<>();
        for (int number = 0; number <= 6; number++) {
            SectionChange section = text.section(number);
            if (!section.sentences().isEmpty()) {
                sections.add(section);
            }
        }
        return sections;
    }

    private SectionChange section(int number) {
        List<Sentence> then = in(older, number);
        List<Sentence> now = in(newer, number);
        boolean whole = then.size() <= MOST_SENTENCES && now.size() <= MOST_SENTENCES;
        return new SectionChange(number, TextLikeness.share(newer, older, number), steps(then, now), whole);
    }

    private static List<Sentence> in(List<Sentence> sentences, int number) {
        return sentences.stream()
                .filter(sentence -> sentence.section().number() == number)
                .limit(MOST_SENTENCES + 1L)
                .toList();
    }

    private List<SentenceChange> steps(List<Sentence> olderOnes, List<Sentence> newerOnes) {
        List<Sentence> then = olderOnes.subList(0, Math.min(olderOnes.size(), MOST_SENTENCES));
        List<Sentence> now = newerOnes.subList(0, Math.min(newerOnes.size(), MOST_SENTENCES));
        List<SentenceChange> steps = new ArrayList<>();
        var patch = DiffUtils.diff(
                then.stream().map(TextChange::words).toList(),
                now.stream().map(TextChange::words).toList(),
                new MyersDiffWithLinearSpace<String>(),
                null,
                true);
        List<Sentence> gone = new ArrayList<>();
        List<Sentence> come = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            List<Sentence> from = part(
                    then, delta.getSource().getPosition(), delta.getSource().size());
            List<Sentence> to =
                    part(now, delta.getTarget().getPosition(), delta.getTarget().size());
            if (delta.getType() != DeltaType.EQUAL) {
                gone.addAll(from);
                come.addAll(to);
                continue;
            }
            changed(gone, come, steps);
            for (int i = 0; i < from.size(); i++) {
                Kind kind = from.get(i).text().equals(to.get(i).text()) ? Kind.KEPT : Kind.FIGURES;
                steps.add(new SentenceChange(kind, from.get(i), to.get(i)));
            }
        }
        changed(gone, come, steps);
        return List.copyOf(steps);
    }

    private static List<Sentence> part(List<Sentence> all, int from, int size) {
        return all.subList(from, from + size);
    }

    /** What was taken away, then what came instead, and clears both; a sentence that keeps most of its words stands beside the older one. */
    private void changed(List<Sentence> from, List<Sentence> to, List<SentenceChange> steps) {
        List<Sentence> left = new ArrayList<>(from);
        List<SentenceChange> added = new ArrayList<>();
        boolean paired = from.size() <= MOST_PAIRED && to.size() <= MOST_PAIRED;
        for (Sentence sentence : to) {
            Sentence before = olderByWords.get(words(sentence));
            if (before != null) {
                added.add(new SentenceChange(Kind.MOVED, before, sentence));
                continue;
            }
            Sentence alike = paired ? mostAlike(sentence, left) : null;
            left.remove(alike);
            added.add(new SentenceChange(alike == null ? Kind.ADDED : Kind.REWORDED, alike, sentence));
        }
        left.forEach(sentence -> steps.add(new SentenceChange(Kind.REMOVED, sentence, null)));
        steps.addAll(added);
        from.clear();
        to.clear();
    }

    private static @Nullable Sentence mostAlike(Sentence sentence, List<Sentence> candidates) {
        Set<String> pairs = pairs(sentence);
        Sentence best = null;
        int most = Math.max(2, pairs.size() / 2);
        for (Sentence candidate : candidates) {
            Set<String> common = pairs(candidate);
            int theirs = common.size();
            common.retainAll(pairs);
            if (common.size() > most && common.size() * 2 > theirs) {
                most = common.size();
                best = candidate;
            }
        }
        return best;
    }

    private static Set<String> pairs(Sentence sentence) {
        String words = words(sentence);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    private static String words(Sentence sentence) {
        String words = TextLikeness.telling(sentence.text());
        return words.isEmpty() ? sentence.text() : words;
    }
}
