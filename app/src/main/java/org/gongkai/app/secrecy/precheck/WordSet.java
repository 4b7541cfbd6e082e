package org.gongkai.app.secrecy.precheck;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.law.DataTable;

/** Words to look for; nearly every place is left after one look at its character. */
final class WordSet {
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    private WordSet(List<String> words) {
        for (String word : words) {
            add(word, word.charAt(0), first, byFirst);
            add(word, word.charAt(word.length() - 1), last, byLast);
        }
    }

    private static void add(String word, char at, BitSet set, Map<Character, List<String>> words) {
        set.set(at);
        words.computeIfAbsent(at, _ -> new ArrayList<>()).add(word);
    }

    /** Those of a kind of {@code /secrecy/…csv}. */
    static WordSet of(List<DataTable.Row> rows, String kind) {
        return new WordSet(rows.stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> row.get("word"))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** How long the longest of them is that begins here; 0 where none does. */
    int at(String text, int place) {
        if (place < text.length() && first.get(text.charAt(place))) {
            for (String word : byFirst.getOrDefault(text.charAt(place), List.of())) {
                if (text.startsWith(word, place)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Whether one of them ends before {@code place} and begins at {@code from} or after. */
    boolean endsAt(String text, int from, int place) {
        if (place > from && last.get(text.charAt(place - 1))) {
            for (String word : byLast.getOrDefault(text.charAt(place - 1), List.of())) {
                if (place - word.length() >= from && text.startsWith(word, place - word.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
