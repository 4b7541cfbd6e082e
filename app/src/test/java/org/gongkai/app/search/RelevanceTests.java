package org.gongkai.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What an office types finds what it means (decision 16). */
class RelevanceTests {
    private static final List<String[]> DOCUMENTS = table("documents.csv");
    private static final List<String[]> QUERIES = table("queries.csv");

    /**
     * @param recall the part of what is meant that stands among the first ten, averaged
     * @param rank one divided by the place of the first that is meant, averaged
     */
    record Relevance(double recall, double rank) {}

    @Test
    void pairsOfCharactersFindEverythingAndNearlyAlwaysFirst() throws IOException {
        Map<String, Relevance> pairs = relevance(new ChineseText(), new ArrayList<>());
        assertThat(pairs.get("all").recall()).isGreaterThan(0.98);
        assertThat(pairs.get("all").rank()).isGreaterThan(0.95);
        assertThat(pairs.get("number").rank()).as("numbers").isEqualTo(1);
        assertThat(pairs.get("title").rank()).as("titles").isEqualTo(1);
    }

    @Test
    void aDictionaryWouldNotDoBetter() throws IOException {
        List<String> missed = new ArrayList<>();
        Map<String, Relevance> words = relevance(new SmartChineseAnalyzer(), missed);
        Map<String, Relevance> pairs = relevance(new ChineseText(), missed);
        assertThat(words.get("all").recall())
                .as("%s", missed)
                .isLessThanOrEqualTo(pairs.get("all").recall());
        assertThat(words.get("all").rank())
                .as("%s", missed)
                .isLessThanOrEqualTo(pairs.get("all").rank());
        assertThat(words.get("name").recall()).isLessThan(pairs.get("name").recall());
    }

    private static Map<String, Relevance> relevance(Analyzer analyzer, List<String> missed) throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < DOCUMENTS.size(); i++) {
                String[] cells = DOCUMENTS.get(i);
                var entry = new SearchEntry(cells[2], cells[1], cells[3], Set.of());
                writer.addDocument(Entries.document("document", new UUID(0, i), entry));
            }
            try (var reader = DirectoryReader.open(writer)) {
                return relevance(analyzer, OwnMerit.SEARCHERS.newSearcher(reader, null), missed);
            }
        }
    }

    private static Map<String, Relevance> relevance(Analyzer analyzer, IndexSearcher searcher, List<String> missed)
            throws IOException {
        Map<String, List<Relevance>> byKind = new LinkedHashMap<>();
        for (String[] cells : QUERIES) {
            List<String> meant = Arrays.asList(cells[2].split(" "));
            List<String> found = found(analyzer, searcher, cells[1]);
            int first =
                    (int) found.stream().takeWhile(id -> !meant.contains(id)).count();
            double recall = meant.stream().filter(found::contains).count() / (double) meant.size();
            double rank = first == found.size() ? 0 : 1.0 / (first + 1);
            if (recall < 1 || rank < 1) {
                missed.add(analyzer.getClass().getSimpleName() + " " + cells[1] + " " + meant + " " + found);
            }
            for (String kind : List.of(cells[0], "all")) {
                byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Relevance(recall, rank));
            }
        }
        Map<String, Relevance> averages = new LinkedHashMap<>();
        byKind.forEach((kind, all) -> averages.put(
                kind,
                new Relevance(
                        all.stream().mapToDouble(Relevance::recall).average().orElseThrow(),
                        all.stream().mapToDouble(Relevance::rank).average().orElseThrow())));
        return averages;
    }

    private static List<String> found(Analyzer analyzer, IndexSearcher searcher, String question) throws IOException {
        var query = Entries.words(analyzer, question);
        List<String> found = new ArrayList<>();
        if (query != null) {
            for (ScoreDoc doc : searcher.search(query, 10).scoreDocs) {
                var ids = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Entries.ID);
                ids.advanceExact(doc.doc);
                found.add(DOCUMENTS.get((int) Entries.id(ids.binaryValue()).getLeastSignificantBits())[0]);
            }
        }
        return found;
    }

    private static List<String[]> table(String name) {
        try (var in = Objects.requireNonNull(RelevanceTests.class.getResourceAsStream("/search/" + name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
