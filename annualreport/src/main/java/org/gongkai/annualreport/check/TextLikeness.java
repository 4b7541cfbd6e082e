package org.gongkai.annualreport.check;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Y-5: how much of a section's text stands in another report, figures and punctuation left out. */
public final class TextLikeness {
    /** Texts are compared by all runs of so many characters. */
    public static final int SHINGLE = 6;

    /** A shorter text is nobody's copy. */
    public static final int ENOUGH = 100;

    /** More than so many parts of a hundred are too many. */
    public static final int ALIKE = 80;

    private static final Pattern FIGURES = Pattern.compile("[\\d,.;:。、!?“”()]");

    private TextLikeness() {}

    /** The text of a section that is compared. */
    public static String telling(List<Sentence> sentences, int section) {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            if (sentence.section().number() == section) {
                text.append(sentence.text());
            }
        }
        return telling(text.toString());
    }

    /** What of a text is compared: equal for sentences that differ in nothing but figures and punctuation. */
    public static String telling(String text) {
        return FIGURES.matcher(text).replaceAll("");
    }

    /** How many of a hundred parts of a section stand in the same section of the other report; absent where one is too short. */
    public static OptionalInt share(List<Sentence> sentences, List<Sentence> other, int section) {
        String text = telling(sentences, section);
        String theirs = telling(other, section);
        if (text.length() < ENOUGH || theirs.length() < ENOUGH) {
            return OptionalInt.empty();
        }
        Set<String> shingles = shingles(text);
        Set<String> common = shingles(theirs);
        common.retainAll(shingles);
        return OptionalInt.of(common.size() * 100 / shingles.size());
    }

    static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= text.length(); i++) {
            shingles.add(text.substring(i, i + SHINGLE));
        }
        return shingles;
    }
}
