package org.gongkai.app.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of files, as whoever looks. */
@Component
class StoredFiles {
    private static final String COLUMNS = "f.id, f.name, f.type, f.size, f.hash, f.algorithm";
    private static final String ADD = """
            insert into stored_file (id, name, type, size, hash, algorithm, uploaded_by, uploaded_at, state, state_since,
                                     thumbnail_state)
            values (:id, :name, :type, :size, :hash, :algorithm, :by, :now, :state, :now, :thumbnail)""";
    private static final String FIND = "select " + COLUMNS + " from stored_file f where f.id = :id";
    private static final String HELD_BY = "select " + COLUMNS + """
             from file_holding h join stored_file f on f.id = h.file
            where h.holder_kind = :kind and h.holder = :holder
            order by h.held_at, f.name, f.id""";
    private static final String HOLD = """
            insert into file_holding (holder_kind, holder, file, held_at) values (:kind, :holder, :file, :now)
            on conflict do nothing""";
    private static final String IS_HELD =
            "update stored_file set state = 'held', state_since = :now where id = :id and state = 'new'";
    private static final String RELEASE =
            "delete from file_holding where holder_kind = :kind and holder = :holder and file = :file";
    private static final String KEEP_AS_IS = "select pg_advisory_xact_lock_shared(hashtextextended(:hash, 0))";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(StoredFile file, boolean held, boolean thumbnail) {
        jdbc.sql(ADD)
                .param("id", file.id())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("hash", file.hash())
                .param("algorithm", file.algorithm())
                .param("by", Viewers.required().person())
                .param("now", now())
                .param("state", held ? "held" : "new")
                .param("thumbnail", thumbnail ? "due" : "none")
                .update();
    }

    void addText(UUID file, String body) {
        jdbc.sql("insert into file_text (file, body) values (:file, :body)")
                .param("file", file)
                .param("body", body)
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(StoredFile.class).optional();
    }

    List<StoredFile> heldBy(String kind, UUID holder) {
        return jdbc.sql(HELD_BY)
                .param("kind", kind)
                .param("holder", holder)
                .query(StoredFile.class)
                .list();
    }

    Optional<String> text(UUID file) {
        return jdbc.sql("select body from file_text where file = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    /** The address of its thumbnail; empty where there is none yet, or none at all. */
    Optional<String> thumbnail(UUID file) {
        return jdbc.sql("select thumbnail from stored_file where id = :file and thumbnail is not null")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    void hold(String kind, UUID holder, UUID file) {
        jdbc.sql(HOLD)
                .param("kind", kind)
                .param("holder", holder)
                .param("file", file)
                .param("now", now())
                .update();
        jdbc.sql(IS_HELD).param("id", file).param("now", now()).update();
    }

    boolean release(String kind, UUID holder, UUID file) {
        return jdbc.sql(RELEASE)
                        .param("kind", kind)
                        .param("holder", holder)
                        .param("file", file)
                        .update()
                > 0;
    }

    /** Until this transaction ends, content at the hash is not cleared away. */
    void keepAsIs(String hash) {
        jdbc.sql(KEEP_AS_IS).param("hash", hash).query((_, _) -> 0).list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
