package org.gongkai.app.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/**
 * How near a text is to a question, told by the text alone: how often a word stands in it and how long it is. How rare the word is
 * among all texts does not count, or the order of what is seen would tell of what is not.
 */
final class OwnMerit extends BM25Similarity {
    /** Characters and pairs of a page and a half of text, and of a title of ordinary length. */
    private static final float ORDINARY_TEXT = 2_000;

    private static final float ORDINARY_TITLE = 40;

    /** Makes searchers that judge so. */
    static final SearcherFactory SEARCHERS = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new OwnMerit());
            return searcher;
        }
    };

    @Override
    protected float idf(long documentsWithIt, long documents) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return statistics.field().equals(Entries.TEXT) ? ORDINARY_TEXT : ORDINARY_TITLE;
    }
}
