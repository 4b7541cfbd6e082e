package org.gongkai.app.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.proof.Digest;
import org.gongkai.proof.Frontier;
import org.gongkai.proof.Head;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.Leaf;
import org.gongkai.proof.SealingKey;
import org.gongkai.proof.Tile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place in the tree and signs it. What waits is a row of its own, written with the entry, so an
 * entry whose transaction commits late is simply taken later, and none is passed over. A lock of the transaction keeps two nodes
 * apart.
 */
@Component
class Sealing {
    static final int MOST = 5000;
    private static final long LOCK = 0x6a6f_7572_6e61_6cL;
    private static final String TAKE = """
            delete from journal_waiting where ctid = any (array(
                select w.ctid from journal_waiting w
                where not exists (select from journal_leaf l where l.entry = w.entry)
                limit ?))
            returning entry, at, hash""";
    private static final String PLACE = """
            insert into journal_leaf (position, entry, hash, key, code)
            select position, entry, hash, ?, code
            from unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[]) as leaf (position, entry, hash, code)""";
    private static final String LIST = """
            insert into journal_listed (position, entry, at, who, act, subject_kind, subject)
            select leaf.position, e.id, e.at, e.who, e.act, e.subject_kind, e.subject
            from unnest(?::bigint[], ?::uuid[]) as leaf (position, entry) join journal_entry e on e.id = leaf.entry""";
    private static final String KEEP = """
            insert into journal_tile (level, number, hash)
            select level, number, hash from unnest(?::int[], ?::bigint[], ?::bytea[]) as tile (level, number, hash)""";
    private static final String SIGN = """
            insert into journal_head (number, size, digest, root, at, signing, key, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INTRODUCE =
            "insert into journal_key (id, signing, encoded, since) values (?, ?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JournalKeys keys;

    Sealing(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, JournalKeys keys) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keys = keys;
    }

    private record Waiting(UUID entry, Instant at, byte[] hash) {}

    /** Seals all that waits; returns how many entries. Another node being at it, none. */
    int sealAll() {
        int all = 0;
        for (int some = seal(); some > 0; some = seal()) {
            all += some;
        }
        return all;
    }

    /** Seals at most {@link #MOST} entries, in one transaction. */
    int seal() {
        Optional<Sealed> sealed = Objects.requireNonNull(
                transaction.execute(status -> jdbc.execute((ConnectionCallback<Optional<Sealed>>) this::seal)));
        sealed.ifPresent(done -> keys.remember(done.head())); // after the commit: what is remembered exists
        return sealed.map(Sealed::entries).orElse(0);
    }

    /** What one transaction sealed, and the head over it. */
    record Sealed(int entries, Head head) {}

    Optional<Sealed> seal(Connection connection) throws SQLException {
        List<Waiting> waiting = isAlone(connection) ? take(connection) : List.of();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sealed(waiting.size(), append(connection, waiting)));
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** In the order in which they were done, as far as they have been committed. */
    private static List<Waiting> take(Connection connection) throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, MOST);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getBytes(3)));
                }
            }
        }
        var once = new HashSet<UUID>();
        waiting.removeIf(entry -> !once.add(entry.entry()));
        waiting.sort(Comparator.comparing(Waiting::at).thenComparing(Waiting::entry));
        return waiting;
    }

    private Head append(Connection connection, List<Waiting> waiting) throws SQLException {
        SealingKey key = keys.key();
        var tables = new JournalTables(connection);
        Optional<Head> last = tables.lastHead();
        Digest digest = last.flatMap(head -> Digest.named(head.digest())).orElse(key.digest());
        var tree = Frontier.of(
                digest, tables.subtrees(digest), last.map(Head::size).orElse(0L));
        List<Leaf> leaves = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        for (Waiting entry : waiting) {
            leaves.add(Leaf.of(tree.size(), entry.entry(), entry.hash(), key));
            tree.append(entry.hash(), (level, number, hash) -> {
                if (Tile.isKept(level)) {
                    tiles.add(new Tile(level, number, hash));
                }
                return hash;
            });
        }
        Head head = Head.sign(
                last.map(Head::number).orElse(0L) + 1, tree, clock.instant().truncatedTo(ChronoUnit.MICROS), key);
        place(connection, leaves, key);
        list(connection, leaves);
        keep(connection, tiles);
        introduce(connection, key, head.at());
        sign(connection, head);
        return head;
    }

    private static void place(Connection connection, List<Leaf> leaves, SealingKey key) throws SQLException {
        try (var statement = connection.prepareStatement(PLACE)) {
            statement.setString(1, key.id());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", leaves.stream().map(Leaf::position).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", leaves.stream().map(Leaf::entry).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::hash).toArray(byte[][]::new)));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::code).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private static void list(Connection connection, List<Leaf> leaves) throws SQLException {
        try (var statement = connection.prepareStatement(LIST)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", leaves.stream().map(Leaf::position).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", leaves.stream().map(Leaf::entry).toArray()));
            statement.executeUpdate();
        }
    }

    private static void keep(Connection connection, List<Tile> tiles) throws SQLException {
        if (tiles.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "int", tiles.stream().map(Tile::level).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", tiles.stream().map(Tile::number).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", tiles.stream().map(Tile::hash).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private static void introduce(Connection connection, SealingKey key, Instant since) throws SQLException {
        try (var statement = connection.prepareStatement(INTRODUCE)) {
            statement.setString(1, key.id());
            statement.setString(2, key.publicKey().signing().title());
            statement.setBytes(3, key.publicKey().encoded());
            statement.setObject(4, since.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void sign(Connection connection, Head head) throws SQLException {
        try (var statement = connection.prepareStatement(SIGN)) {
            statement.setLong(1, head.number());
            statement.setLong(2, head.size());
            statement.setString(3, head.digest());
            statement.setBytes(4, head.root());
            statement.setObject(5, head.at().atOffset(ZoneOffset.UTC));
            statement.setString(6, head.signing());
            statement.setString(7, head.key());
            statement.setBytes(8, head.signature());
            statement.executeUpdate();
        }
    }
}
