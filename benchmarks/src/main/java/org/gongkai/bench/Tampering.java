package org.gongkai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongkai.proof.Finding;

/** Random manipulations of the journal by the owner of its tables, some with all hashes made anew. */
final class Tampering {
    private static final List<String> CHANGES = List.of(
            "at = at + interval '1 second'",
            "who = 'person:somebody'",
            "act = 'bench.look'",
            "label = '查看'",
            "subject = subject || '1'",
            "article = 'OGI/1'",
            "facts = '{}'");

    private final Connection connection;
    private final Random random;

    Tampering(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /** A row that was touched. */
    record Touched(UUID entry, long position) {
        boolean isNamedBy(Finding finding) {
            Long first = finding.position();
            Long last = finding.last();
            return entry.equals(finding.entry())
                    || first != null && first <= position && position <= (last == null ? first : last);
        }
    }

    Touched one() throws SQLException {
        long size = number("select count(*) from journal_leaf");
        long position = random.nextLong(size);
        UUID entry = entryAt(position);
        switch (random.nextInt(9)) {
            case 0, 1 ->
                run("update journal_entry set " + CHANGES.get(random.nextInt(CHANGES.size())) + " where id = ?", entry);
            case 2 -> changedWithItsHashes(entry);
            case 3 -> run("delete from journal_entry where id = ?", entry);
            case 4 -> run("delete from journal_leaf where entry = ?", entry);
            case 5 -> {
                run("delete from journal_leaf where entry = ?", entry);
                run("delete from journal_entry where id = ?", entry);
            }
            case 6 -> exchanged(position, (position + 1 + random.nextLong(size - 1)) % size);
            case 7 -> run("update journal_leaf set code = sha256(code) where entry = ?", entry);
            default -> {
                return new Touched(inserted(entry), -1);
            }
        }
        return new Touched(entry, position);
    }

    private void changedWithItsHashes(UUID entry) throws SQLException {
        run("update journal_entry set who = 'person:somebody', hash = sha256(hash) where id = ?", entry);
        run("update journal_leaf set hash = sha256(hash) where entry = ?", entry);
    }

    /** Whole places, with entry and hash. */
    private void exchanged(long one, long two) throws SQLException {
        long free = Long.MAX_VALUE;
        run("update journal_leaf set position = ? where position = ?", free, one);
        run("update journal_leaf set position = ? where position = ?", one, two);
        run("update journal_leaf set position = ? where position = ?", two, free);
    }

    private UUID inserted(UUID like) throws SQLException {
        UUID forged = UUID.randomUUID();
        run("""
                insert into journal_entry
                select ?, at, who, act, label, subject_kind, subject, article, facts, digest, key, hash, code
                from journal_entry where id = ?""", forged, like);
        return forged;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private UUID entryAt(long position) throws SQLException {
        try (var statement = connection.prepareStatement("select entry from journal_leaf where position = ?")) {
            statement.setLong(1, position);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
