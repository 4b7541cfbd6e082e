package org.gongkai.app.personal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code personal_detail} that the viewer sees. */
@Component
class DetailStore {
    private static final String PUT = """
            insert into personal_detail (id, subject_kind, subject, kind, cipher, key, lookup, at)
            values (:id, :subjectKind, :subject, :kind, :cipher, :key, :lookup, :at)
            on conflict (subject_kind, subject, kind)
            do update set cipher = excluded.cipher, key = excluded.key, lookup = excluded.lookup, at = excluded.at""";
    private static final String PUT_NEW = """
            insert into personal_detail (id, subject_kind, subject, kind, cipher, key, lookup, at)
            select gen_random_uuid(), ?, subject, ?, cipher, ?, lookup, ?
            from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as d (subject, cipher, lookup)""";
    private static final String REMOVE = """
            delete from personal_detail where subject_kind = :subjectKind and subject = :subject and kind = :kind""";
    private static final String OF = """
            select id, subject_kind, subject, kind, cipher, key from personal_detail
            where subject_kind = :subjectKind and subject = :subject""";
    private static final String FOUND = """
            select subject from personal_detail
            where lookup in (:lookups) and kind = :kind and subject_kind = :subjectKind order by subject""";
    private static final String UNDER_ANOTHER_KEY = """
            select id, subject_kind, subject, kind, cipher, key from personal_detail
            where key <> :key order by id limit :most for update skip locked""";
    private static final String ENCRYPTED_ANEW =
            "update personal_detail set cipher = :cipher, key = :key, lookup = :lookup where id = :id";
    private static final String KEYS_IN_USE = """
            with recursive used (key) as (
                (select key from personal_detail order by key limit 1)
                union all
                select (select d.key from personal_detail d where d.key > u.key order by d.key limit 1)
                from used u where u.key is not null)
            select key from used where key is not null""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DetailStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A row. */
    record Row(UUID id, String subjectKind, UUID subject, String kind, byte[] cipher, String key) {
        Detail detail() {
            return Detail.valueOf(kind);
        }

        /** What the cipher is bound to, so that no row's passes for another's. */
        String belonging() {
            return belonging(new Subject(subjectKind, subject), detail());
        }

        static String belonging(Subject subject, Detail kind) {
            return subject.kind() + "\n" + subject.id() + "\n" + kind;
        }
    }

    void put(Subject subject, Detail kind, byte[] cipher, String key, byte[] lookup, OffsetDateTime at) {
        jdbc.sql(PUT)
                .param("id", UUID.randomUUID())
                .param("subjectKind", subject.kind())
                .param("subject", subject.id())
                .param("kind", kind.name())
                .param("cipher", cipher)
                .param("key", key)
                .param("lookup", lookup)
                .param("at", at)
                .update();
    }

    /** A detail of a subject that has none of its kind. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record New(UUID subject, byte[] cipher, byte[] lookup) {}

    void putNew(String subjectKind, Detail kind, String key, List<New> rows, OffsetDateTime at) {
        template.update(PUT_NEW, statement -> {
            var connection = statement.getConnection();
            statement.setString(1, subjectKind);
            statement.setString(2, kind.name());
            statement.setString(3, key);
            statement.setObject(4, at);
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(New::subject).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(New::cipher).toArray(byte[][]::new)));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(New::lookup).toArray(byte[][]::new)));
        });
    }

    boolean remove(Subject subject, Detail kind) {
        return jdbc.sql(REMOVE)
                        .param("subjectKind", subject.kind())
                        .param("subject", subject.id())
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    List<Row> of(Subject subject) {
        return jdbc.sql(OF)
                .param("subjectKind", subject.kind())
                .param("subject", subject.id())
                .query(Row.class)
                .list();
    }

    List<UUID> found(String subjectKind, Detail kind, List<byte[]> lookups) {
        return jdbc.sql(FOUND)
                .param("lookups", lookups)
                .param("kind", kind.name())
                .param("subjectKind", subjectKind)
                .query(UUID.class)
                .list();
    }

    List<Row> underAnotherKey(String key, int most) {
        return jdbc.sql(UNDER_ANOTHER_KEY)
                .param("key", key)
                .param("most", most)
                .query(Row.class)
                .list();
    }

    void encryptedAnew(UUID id, byte[] cipher, String key, byte[] lookup) {
        jdbc.sql(ENCRYPTED_ANEW)
                .param("id", id)
                .param("cipher", cipher)
                .param("key", key)
                .param("lookup", lookup)
                .update();
    }

    List<String> keysInUse() {
        return jdbc.sql(KEYS_IN_USE).query(String.class).list();
    }
}
