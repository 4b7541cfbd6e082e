package org.gongkai.app.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.gongkai.app.visibility.Viewer;
import org.jspecify.annotations.Nullable;

/** How entries lie in the index, and how they are asked for. */
final class Entries {
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String TEXT = "text";
    static final String KIND = "kind";
    static final String ID = "id";
    private static final String KEY = "key";
    private static final String SIEVE = "sieve";
    private static final String ANYBODY = "*";
    /** A text that does not hold a word literally must hold at least so many of its pairs of characters, and this part of them. */
    private static final int LEAST_PAIRS = 3;

    private static final double MOST_OF_THEM = 0.6;

    private Entries() {}

    static Term key(String kind, UUID id) {
        return new Term(KEY, kind + ":" + id);
    }

    static Document document(String kind, UUID id, SearchEntry entry) {
        var document = new Document();
        document.add(new StringField(KEY, key(kind, id).text(), Store.NO));
        document.add(new StringField(KIND, kind, Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(kind)));
        document.add(new BinaryDocValuesField(ID, new BytesRef(bytes(id))));
        document.add(new TextField(TITLE, entry.title(), Store.NO));
        document.add(new TextField(NUMBER, entry.number(), Store.NO));
        document.add(new TextField(TEXT, entry.text(), Store.YES));
        for (String key : entry.keys().isEmpty() ? List.of(ANYBODY) : entry.keys()) {
            document.add(new StringField(SIEVE, key, Store.NO));
        }
        return document;
    }

    /** What the viewer asks for; null where the question has no word in it. */
    static @Nullable Query query(Analyzer analyzer, String question, Viewer viewer) {
        Query words = words(analyzer, question);
        if (words == null) {
            return null;
        }
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(sieve(viewer), Occur.FILTER)
                .build();
    }

    /** Every word that was typed must be there, literally or nearly so; numbers and titles count most. */
    static @Nullable Query words(Analyzer analyzer, String question) {
        var all = new BooleanQuery.Builder();
        boolean any = false;
        for (String word : question.strip().split("[\\s，。、；：！？,;!?]+")) {
            List<AskedToken> tokens = AskedToken.of(analyzer, word);
            if (!tokens.isEmpty()) {
                List<Query> ways = new ArrayList<>();
                ways.add(new BoostQuery(literally(NUMBER, tokens), 12));
                ways.add(new BoostQuery(literally(TITLE, tokens), 8));
                ways.add(new BoostQuery(literally(TEXT, tokens), 3));
                if (tokens.size() >= LEAST_PAIRS) {
                    ways.add(new BoostQuery(nearly(TITLE, tokens), 2));
                    ways.add(nearly(TEXT, tokens));
                }
                all.add(new DisjunctionMaxQuery(ways, 0.1f), Occur.MUST);
                any = true;
            }
        }
        return any ? all.build() : null;
    }

    private static Query literally(String field, List<AskedToken> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().text()));
        }
        var phrase = new PhraseQuery.Builder();
        int first = tokens.getFirst().position();
        tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.position() - first));
        return phrase.build();
    }

    /** 宅基地怎么审批 finds 宅基地审批; two or three characters are meant as they stand. */
    private static Query nearly(String field, List<AskedToken> tokens) {
        var most = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(Math.max(LEAST_PAIRS, (int) (MOST_OF_THEM * tokens.size())));
        tokens.forEach(token -> most.add(new TermQuery(new Term(field, token.text())), Occur.SHOULD));
        return most.build();
    }

    private static Query sieve(Viewer viewer) {
        List<BytesRef> keys = new ArrayList<>();
        keys.add(new BytesRef(ANYBODY));
        if (viewer.person() != null) {
            keys.add(new BytesRef(SearchEntry.personKey(viewer.person())));
        }
        viewer.organs().forEach(organ -> keys.add(new BytesRef(SearchEntry.organKey(organ))));
        viewer.homes().forEach(organ -> keys.add(new BytesRef(SearchEntry.organKey(organ))));
        viewer.grants().forEach(grant -> keys.add(new BytesRef(SearchEntry.grantKey(grant))));
        return new TermInSetQuery(SIEVE, keys);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
