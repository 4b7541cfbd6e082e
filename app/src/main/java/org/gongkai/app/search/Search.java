package org.gongkai.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.gongkai.app.search.Found.KindCount;
import org.gongkai.app.search.Found.Line;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a question as the viewer. The index proposes, best first; the database is asked about every proposal; only what it shows
 * is counted, listed and cut into pages, so that nothing on the page tells of what is not seen.
 */
@Component
class Search {
    /** More are never listed: whoever finds so many had better ask more precisely. */
    static final int MOST = 500;

    static final int PAGE = 10;
    private static final int BATCH = 500;
    /** So many proposals are looked through for what the viewer sees. */
    private static final int MOST_PROPOSED = 20_000;

    private final Indexing indexing;

    Search(Indexing indexing) {
        this.indexing = indexing;
    }

    private record Proposal(int document, float score, String kind, UUID id) {}

    private record Seen(Proposal proposal, SearchHit hit) {}

    /** Of what is equally near the newest first; never by where it happens to lie in the index. */
    private static final Comparator<Seen> BEST_FIRST = Comparator.<Seen>comparingDouble(
                    one -> -one.proposal().score())
            .thenComparing(one -> one.hit().date(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(one -> one.hit().id());

    /**
     * What the question finds.
     *
     * @param kind only this kind of thing is listed, though all are counted; null for all
     * @param page from 1
     * @return null where there is no word in the question that could be looked for
     */
    @Nullable
    Found find(String question, @Nullable String kind, int page) throws IOException {
        Query query = Entries.query(indexing.analyzer(), question, Viewers.required());
        if (query == null) {
            return null;
        }
        var searchers = indexing.index().searchers();
        IndexSearcher searcher = searchers.acquire();
        try {
            List<Seen> seen = seen(searcher, query);
            boolean more = seen.size() > MOST;
            List<Seen> listed = seen.stream()
                    .limit(MOST)
                    .filter(one -> kind == null || one.proposal().kind().equals(kind))
                    .toList();
            List<Seen> shown =
                    listed.stream().skip((long) PAGE * (page - 1)).limit(PAGE).toList();
            return new Found(
                    counts(seen.subList(0, Math.min(MOST, seen.size()))),
                    listed.size(),
                    more,
                    lines(searcher, question, shown));
        } finally {
            searchers.release(searcher);
        }
    }

    /** What the viewer sees of what is proposed, best first; one more than is ever listed, where there are so many. */
    private List<Seen> seen(IndexSearcher searcher, Query query) throws IOException {
        Map<String, Searchable> kinds = indexing.kinds();
        List<Seen> seen = new ArrayList<>();
        @Nullable ScoreDoc last = null;
        for (int proposed = 0; proposed < MOST_PROPOSED && seen.size() <= MOST; proposed += BATCH) {
            ScoreDoc[] docs = searcher.searchAfter(last, query, BATCH).scoreDocs;
            if (docs.length == 0) {
                break;
            }
            last = docs[docs.length - 1];
            List<Proposal> proposals = proposals(searcher, docs);
            Map<UUID, SearchHit> hits = new HashMap<>();
            byKind(proposals).forEach((kind, ids) -> {
                Searchable searchable = kinds.get(kind);
                if (searchable != null) {
                    searchable.visible(ids).forEach(hit -> hits.put(hit.id(), hit));
                }
            });
            for (Proposal proposal : proposals) {
                SearchHit hit = hits.get(proposal.id());
                if (hit != null) {
                    seen.add(new Seen(proposal, hit));
                }
            }
        }
        seen.sort(BEST_FIRST);
        return seen;
    }

    private static Map<String, List<UUID>> byKind(List<Proposal> proposals) {
        Map<String, List<UUID>> ids = new LinkedHashMap<>();
        proposals.forEach(proposal ->
                ids.computeIfAbsent(proposal.kind(), _ -> new ArrayList<>()).add(proposal.id()));
        return ids;
    }

    private static List<Proposal> proposals(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        var reader = searcher.getIndexReader();
        var kinds = MultiDocValues.getSortedValues(reader, Entries.KIND);
        var ids = MultiDocValues.getBinaryValues(reader, Entries.ID);
        ScoreDoc[] inOrder = docs.clone();
        Arrays.sort(inOrder, Comparator.comparingInt(doc -> doc.doc));
        List<Proposal> proposals = new ArrayList<>();
        for (ScoreDoc doc : inOrder) {
            if (kinds != null && ids != null && kinds.advanceExact(doc.doc) && ids.advanceExact(doc.doc)) {
                String kind = kinds.lookupOrd(kinds.ordValue()).utf8ToString();
                proposals.add(new Proposal(doc.doc, doc.score, kind, Entries.id(ids.binaryValue())));
            }
        }
        return proposals;
    }

    private List<KindCount> counts(List<Seen> seen) {
        Map<String, Integer> counts = new HashMap<>();
        seen.forEach(one -> counts.merge(one.proposal().kind(), 1, Integer::sum));
        return indexing.kinds().values().stream()
                .filter(kind -> counts.containsKey(kind.kind()))
                .map(kind -> new KindCount(kind.kind(), kind.kindTitle(), counts.getOrDefault(kind.kind(), 0)))
                .sorted(Comparator.comparing(KindCount::count).reversed().thenComparing(KindCount::kind))
                .toList();
    }

    private List<Line> lines(IndexSearcher searcher, String question, List<Seen> shown) throws IOException {
        var passages = new Passages(indexing.analyzer(), searcher, question);
        Map<String, Searchable> kinds = indexing.kinds();
        List<Line> lines = new ArrayList<>();
        for (Seen one : shown) {
            Searchable kind = kinds.get(one.proposal().kind());
            lines.add(new Line(
                    kind == null ? "" : kind.kindTitle(),
                    one.hit(),
                    passages.marked(one.hit().title()),
                    passages.of(one.proposal().document())));
        }
        return lines;
    }
}
