package org.gongkai.app.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.gongkai.app.search.Found.Piece;
import org.jspecify.annotations.Nullable;

/** The passages of a text in which the words of a question stand, with these marked. */
final class Passages {
    private static final int MOST = 2;
    private static final int WHOLE_TITLE = 50;
    private static final int ABOUT = 70;
    private static final int READ = 200_000;

    private final IndexSearcher searcher;
    private final Query words;
    private final UnifiedHighlighter highlighter;

    Passages(Analyzer analyzer, IndexSearcher searcher, String question) {
        this.searcher = searcher;
        Query asked = Entries.words(analyzer, question);
        this.words = asked == null ? new MatchNoDocsQuery() : asked;
        this.highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFieldMatcher(_ -> true)
                .withMaxLength(READ)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.CHINA), ABOUT, 0.5f))
                .withFormatter(new Pieces())
                .build();
    }

    /** The best passages of an entry's text. */
    List<List<Piece>> of(int document) throws IOException {
        @Nullable
        String text =
                searcher.storedFields().document(document, Set.of(Entries.TEXT)).get(Entries.TEXT);
        return text == null ? List.of() : in(text, MOST);
    }

    /** A title, whole. */
    List<Piece> marked(String title) throws IOException {
        List<List<Piece>> found = in(title, WHOLE_TITLE);
        List<Piece> whole = new ArrayList<>();
        int at = 0;
        for (Piece piece : found.stream().flatMap(List::stream).toList()) {
            int next = title.indexOf(piece.text(), at);
            if (next > at) {
                whole.add(new Piece(title.substring(at, next), false));
            }
            whole.add(piece);
            at = Math.max(at, next + piece.text().length());
        }
        if (at < title.length()) {
            whole.add(new Piece(title.substring(at), false));
        }
        return whole;
    }

    @SuppressWarnings("unchecked") // what its formatter makes
    private List<List<Piece>> in(String text, int most) throws IOException {
        Object made = highlighter.highlightWithoutSearcher(Entries.TEXT, words, text, most);
        return made == null ? List.of() : (List<List<Piece>>) made;
    }

    /** Cuts each passage where a match begins or ends; pairs of characters that overlap become one mark. */
    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<List<Piece>> all = new ArrayList<>();
            for (Passage passage : passages) {
                List<Piece> pieces = new ArrayList<>();
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = passage.getMatchEnds()[i];
                    while (i + 1 < passage.getNumMatches() && passage.getMatchStarts()[i + 1] <= end) {
                        end = Math.max(end, passage.getMatchEnds()[++i]);
                    }
                    add(pieces, content, at, start, false);
                    add(pieces, content, start, end, true);
                    at = Math.max(at, end);
                }
                add(pieces, content, at, Math.max(at, passage.getEndOffset()), false);
                all.add(pieces);
            }
            return all;
        }

        private static void add(List<Piece> pieces, String content, int from, int to, boolean marked) {
            if (to > from) {
                pieces.add(new Piece(content.substring(from, to), marked));
            }
        }
    }
}
