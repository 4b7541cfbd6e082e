package org.gongkai.app.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/** This node's index, in a folder; opened when it is first wanted, and read as plain files, without native access. */
final class Index implements AutoCloseable {
    /** Another form of entries is another number: the index is then made anew. */
    private static final String FORM = "1";

    private static final FileAttribute<?> FOR_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * How far the index has come.
     *
     * @param installation whose database it was made from
     * @param below all changes of transactions below this number are in it
     */
    record Position(UUID installation, long below) {}

    private Index(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, OwnMerit.SEARCHERS);
    }

    /** Opens what lies in the folder; what cannot be read is thrown away, since it can be made again. */
    static Index open(Path folder, Analyzer analyzer) throws IOException {
        Files.createDirectories(folder, FOR_US_ALONE); // it holds what everything says
        Directory directory = new NIOFSDirectory(folder);
        try {
            return new Index(directory, new IndexWriter(directory, new IndexWriterConfig(analyzer)));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IllegalArgumentException
                | NoSuchFileException
                | EOFException damaged) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return new Index(directory, new IndexWriter(directory, new IndexWriterConfig(analyzer)));
        }
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Empty where it was never brought up to date, or in another form. */
    Optional<Position> position() {
        @Nullable Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept == null) {
            return Optional.empty();
        }
        var words = new java.util.HashMap<String, String>();
        kept.forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        String installation = words.get("installation");
        String below = words.get("below");
        return !FORM.equals(words.get("form")) || installation == null || below == null
                ? Optional.empty()
                : Optional.of(new Position(UUID.fromString(installation), Long.parseLong(below)));
    }

    /** Writes down how far it has come, with what was added until now. */
    void commit(Position position) throws IOException {
        writer.setLiveCommitData(Map.of(
                        "form", FORM,
                        "installation", position.installation().toString(),
                        "below", Long.toString(position.below()))
                .entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
