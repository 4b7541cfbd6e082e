package org.gongkai.app.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts Chinese text into characters and pairs of characters that follow each other, letters and figures into words (decision 16).
 * Brackets and full-width forms make no difference: 高政办发〔2026〕12号 is found by 高政办发[2026]12号 and by 高政办发（２０２６）12号.
 */
final class ChineseText extends Analyzer {
    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(
                words, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)), EVERY_SCRIPT, true));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(new CJKWidthFilter(in));
    }
}
