package org.gongkai.app.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.proof.Finding;

/** A journal of one memo's entries in a schema of its own, sealed in batches, in a transaction that is never committed. */
final class TamperedCopy {
    private static final List<String> TABLES = List.of(
            "journal_entry",
            "journal_waiting",
            "journal_leaf",
            "journal_listed",
            "journal_tile",
            "journal_head",
            "journal_key");

    /** What is left over waits. */
    static final int BATCH = 110;

    final Connection connection;
    final Random random;

    TamperedCopy(Connection connection, Random random, Sealing sealing, List<UUID> entries) throws SQLException {
        this.connection = connection;
        this.random = random;
        run("create schema tampered");
        for (String table : TABLES) {
            run("create table tampered." + table + " (like public." + table + " including all)");
        }
        run("set local search_path to tampered");
        for (int from = 0; from < entries.size(); from += BATCH) {
            var batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
            var ids = connection.createArrayOf("uuid", batch.toArray());
            run("insert into journal_entry select * from public.journal_entry where id = any (?)", ids);
            run("insert into journal_waiting select id, at, hash from journal_entry where id = any (?)", ids);
            if (batch.size() == BATCH) {
                sealing.seal(connection);
            }
        }
        run("analyze");
    }

    /** What a manipulation touched: all of it must be named, nothing else may be. */
    record Touched(Set<Long> positions, Set<UUID> entries) {
        List<String> unnamedIn(List<Finding> findings) {
            List<String> unnamed = new ArrayList<>();
            if (findings.isEmpty()) {
                unnamed.add("anything");
            }
            positions.stream()
                    .filter(position -> findings.stream().noneMatch(finding -> covers(finding, position)))
                    .forEach(position -> unnamed.add("position " + position));
            entries.stream()
                    .filter(entry -> findings.stream().noneMatch(finding -> entry.equals(finding.entry())))
                    .forEach(entry -> unnamed.add("entry " + entry));
            return unnamed;
        }

        /** Findings of single rows that were left alone. */
        List<String> wronglyNamedIn(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> finding.entry() != null
                            && !entries.contains(finding.entry())
                            && (finding.position() == null || !positions.contains(finding.position())))
                    .map(Finding::line)
                    .collect(Collectors.toList());
        }

        private static boolean covers(Finding finding, long position) {
            Long first = finding.position();
            Long last = finding.last();
            return first != null && first <= position && position <= (last == null ? first : last);
        }
    }

    static Touched positions(Long... positions) {
        return new Touched(new TreeSet<>(List.of(positions)), Set.of());
    }

    static Touched entries(UUID... entries) {
        return new Touched(Set.of(), new TreeSet<>(List.of(entries)));
    }

    static Touched elsewhere() {
        return new Touched(Set.of(), Set.of());
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    <T> T one(Class<T> type, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        }
    }

    long size() throws SQLException {
        return one(Long.class, "select max(size) from journal_head");
    }

    long somewhere() throws SQLException {
        return random.nextLong(size());
    }

    UUID entryAt(long position) throws SQLException {
        return one(UUID.class, "select entry from journal_leaf where position = ?", position);
    }

    /** Bytes that nothing has. */
    byte[] noise() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
