package org.gongkai.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A part of a word that is asked for, and where in it. Single characters are asked for only where no pair has them: 2026年 is 2026
 * and 年, but 年度 is one pair.
 */
record AskedToken(String text, int position) {

    static List<AskedToken> of(Analyzer analyzer, String word) {
        List<AskedToken> singles = new ArrayList<>();
        List<AskedToken> kept = new ArrayList<>();
        Set<Integer> paired = new HashSet<>();
        try (var stream = analyzer.tokenStream(Entries.TEXT, word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                var token = new AskedToken(term.toString(), position);
                if (type.type().equals(CJKBigramFilter.SINGLE_TYPE)) {
                    singles.add(token);
                } else {
                    kept.add(token);
                }
                if (type.type().equals(CJKBigramFilter.DOUBLE_TYPE)) {
                    paired.add(position);
                    paired.add(position + 1);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        singles.stream().filter(single -> !paired.contains(single.position())).forEach(kept::add);
        kept.sort(java.util.Comparator.comparingInt(AskedToken::position));
        return kept;
    }
}
