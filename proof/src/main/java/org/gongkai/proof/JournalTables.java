package org.gongkai.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal's tables, as a connection sees them that may read all of them. Begins and ends no transaction. */
public final class JournalTables {
    private static final int AT_ONCE = 1000;
    private static final String ENTRY = """
            e.id, e.at, e.who, e.act, e.label, e.subject_kind, e.subject, e.article, e.facts, e.digest, e.key, e.hash, e.code
            """;
    /** The list by which auditors look things up proves nothing; that it says what the entries say is compared here. */
    private static final String PLACED = "select l.position, l.entry, l.hash, l.key, l.code, " + ENTRY + """
            , (x.entry, x.at, x.who, x.act, x.subject_kind, x.subject)
                is not distinct from (e.id, e.at, e.who, e.act, e.subject_kind, e.subject)
            from journal_leaf l
            left join journal_entry e on e.id = l.entry
            left join journal_listed x on x.position = l.position
            """;

    private static final String KINDS = """
            select subject_kind from journal_listed where subject = ?
            union
            select e.subject_kind from journal_waiting w join journal_entry e on e.id = w.entry where e.subject = ?
            order by 1""";
    private static final String LISTED_TOO_MUCH = """
            select min(x.position), max(x.position), count(*) from journal_listed x
            left join journal_leaf l on l.position = x.position where l.position is null""";
    private static final String WITHOUT_PLACE = "select " + ENTRY + """
            , w.hash from journal_entry e
            left join journal_leaf l on l.entry = e.id
            left join journal_waiting w on w.entry = e.id
            where l.entry is null""";
    private static final String WAITING_AMISS = """
            select w.entry, l.entry is not null from journal_waiting w
            left join journal_entry e on e.id = w.entry
            left join journal_leaf l on l.entry = w.entry
            where e.id is null or l.entry is not null""";
    private static final String HEADS =
            "select number, size, digest, root, at, signing, key, signature from journal_head ";
    private static final String TILES =
            "select level, number, hash from journal_tile order by ((number + 1) << level), level";
    private static final String LEAVES =
            "select hash from journal_leaf where position between ? and ? order by position";
    private static final String TILES_AT =
            "select hash from journal_tile where level = ? and number between ? and ? order by number";

    private final Connection connection;

    public JournalTables(Connection connection) {
        this.connection = connection;
    }

    /** An entry as it stands in its row. */
    record Written(Entry entry, byte[] hash, byte[] code) {}

    /** A leaf with the entry it names, where that is there, and whether the list says of both what they say. */
    record Placed(Leaf leaf, @Nullable Written written, boolean listed) {}

    /** Lines of the list for which there is no place. */
    record Surplus(long first, long last, long count) {}

    /** An entry without a place; with the hash under which it waits for one, where it waits. */
    record Unplaced(Written written, byte @Nullable [] waiting) {}

    /** A row of the queue that has no entry, or whose entry has its place already. */
    record Amiss(UUID entry, boolean placed) {}

    Rows<Placed> placed() throws SQLException {
        return rows(PLACED + "order by l.position", JournalTables::placed);
    }

    Rows<Unplaced> unplaced() throws SQLException {
        return rows(WITHOUT_PLACE, row -> new Unplaced(written(row, 1), row.getBytes(14)));
    }

    Rows<Amiss> amiss() throws SQLException {
        return rows(WAITING_AMISS, row -> new Amiss(row.getObject(1, UUID.class), row.getBoolean(2)));
    }

    Optional<Surplus> listedTooMuch() throws SQLException {
        try (Rows<Surplus> rows =
                rows(LISTED_TOO_MUCH, row -> new Surplus(row.getLong(1), row.getLong(2), row.getLong(3)))) {
            return Optional.ofNullable(rows.next()).filter(surplus -> surplus.count() > 0);
        }
    }

    Rows<Head> heads() throws SQLException {
        return rows(HEADS + "order by number", JournalTables::head);
    }

    Rows<Head> headsNewestFirst() throws SQLException {
        return rows(HEADS + "order by number desc", JournalTables::head);
    }

    Rows<Tile> tiles() throws SQLException {
        return rows(TILES, row -> new Tile(row.getInt(1), row.getLong(2), row.getBytes(3)));
    }

    /** The leaves of one subject, in the order of their places. */
    Rows<Placed> placedOf(String kind, String subject) throws SQLException {
        PreparedStatement statement =
                prepared(PLACED + "where x.subject_kind = ? and x.subject = ? order by l.position");
        statement.setString(1, kind);
        statement.setString(2, subject);
        return new Rows<>(statement, JournalTables::placed);
    }

    /** The kinds under which the journal knows a subject of this id. */
    public List<String> kindsOf(String subject) throws SQLException {
        List<String> kinds = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KINDS)) {
            statement.setString(1, subject);
            statement.setString(2, subject);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
        }
        return kinds;
    }

    /** Where the entry has its place; empty while it waits for one. */
    public Optional<Leaf> leafOf(UUID entry) throws SQLException {
        PreparedStatement statement = prepared(PLACED + "where l.entry = ?");
        statement.setObject(1, entry);
        try (Rows<Placed> rows = new Rows<>(statement, JournalTables::placed)) {
            return Optional.ofNullable(rows.next()).map(Placed::leaf);
        }
    }

    /** The newest head. */
    public Optional<Head> lastHead() throws SQLException {
        return heads(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** At most {@code most} heads, newest first, from the one before number {@code before}. */
    public List<Head> heads(long before, int most) throws SQLException {
        PreparedStatement statement = prepared(HEADS + "where number < ? order by number desc limit ?");
        statement.setLong(1, before);
        statement.setInt(2, most);
        try (Rows<Head> rows = new Rows<>(statement, JournalTables::head)) {
            List<Head> heads = new ArrayList<>();
            for (Head head = rows.next(); head != null; head = rows.next()) {
                heads.add(head);
            }
            return heads;
        }
    }

    /** The public keys that the database names; only as much worth as the database. */
    public List<PublicKey> keys() throws SQLException {
        List<PublicKey> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select signing, encoded from journal_key order by since desc, id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] encoded = rows.getBytes(2);
                Signing.named(rows.getString(1)).ifPresent(signing -> keys.add(new PublicKey(signing, encoded)));
            }
        }
        return keys;
    }

    /** The hashes of whole subtrees, from the leaves and kept nodes. */
    public Merkle.Subtrees subtrees(Digest digest) {
        return new KeptSubtrees(digest, (level, first, last) -> {
            try (PreparedStatement statement = connection.prepareStatement(level == 0 ? LEAVES : TILES_AT)) {
                int parameter = 1;
                if (level > 0) {
                    statement.setInt(parameter++, level);
                }
                statement.setLong(parameter++, first);
                statement.setLong(parameter, last);
                try (ResultSet rows = statement.executeQuery()) {
                    List<byte[]> hashes = new ArrayList<>();
                    while (rows.next()) {
                        hashes.add(rows.getBytes(1));
                    }
                    return hashes;
                }
            }
        });
    }

    private <T> Rows<T> rows(String sql, Rows.Row<T> row) throws SQLException {
        return new Rows<>(prepared(sql), row);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_ONCE);
        return statement;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new Leaf(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getBytes(3),
                        row.getString(4),
                        row.getBytes(5)),
                row.getObject(6) == null ? null : written(row, 6),
                row.getBoolean(19));
    }

    private static Written written(ResultSet row, int at) throws SQLException {
        return new Written(
                new Entry(
                        row.getObject(at, UUID.class),
                        instant(row, at + 1),
                        row.getString(at + 2),
                        row.getString(at + 3),
                        row.getString(at + 4),
                        row.getString(at + 5),
                        row.getString(at + 6),
                        row.getString(at + 7),
                        row.getString(at + 8),
                        row.getString(at + 9),
                        row.getString(at + 10)),
                row.getBytes(at + 11),
                row.getBytes(at + 12));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBytes(4),
                instant(row, 5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
