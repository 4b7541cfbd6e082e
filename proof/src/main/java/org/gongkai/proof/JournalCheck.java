package org.gongkai.proof;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.proof.Finding.Kind;
import org.gongkai.proof.JournalTables.Amiss;
import org.gongkai.proof.JournalTables.Placed;
import org.gongkai.proof.JournalTables.Unplaced;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the whole journal once, in bounded memory, and names every row that does not hold. To be run in one snapshot
 * (repeatable read).
 *
 * <p>With the keys, each row is judged by its own code, so that it is named even where whoever changed it made all hashes anew.
 * Without them, by hashes and signed heads alone: what was changed together with all its hashes is then found within the range
 * between two kept nodes or heads.
 */
public final class JournalCheck {
    private final JournalTables tables;
    private final HeadTrust trust;
    private final List<Head> published;
    private final Consumer<Finding> found;
    private final RowCheck rows;

    private JournalCheck(
            JournalTables tables, Keyring keys, HeadTrust trust, List<Head> published, Consumer<Finding> found) {
        this.tables = tables;
        this.trust = trust;
        this.published = published;
        this.found = found;
        this.rows = new RowCheck(keys, found);
    }

    /**
     * What was gone over.
     *
     * @param sealed entries that have their place
     * @param waiting entries that wait for one
     * @param head the newest sound head
     */
    public record Outcome(long sealed, long waiting, Optional<Head> head) {}

    /**
     * Checks all of it.
     *
     * @param keys the keys of the journal, or none
     * @param published heads that are known from elsewhere, with their keys
     * @param found hears of every finding as it is made
     */
    public static Outcome run(JournalTables tables, Keyring keys, List<Heads> published, Consumer<Finding> found)
            throws SQLException {
        HeadTrust trust = HeadTrust.of(keys, published, tables);
        List<Head> heads =
                published.stream().flatMap(file -> file.heads().stream()).toList();
        return new JournalCheck(tables, keys, trust, heads, found).run();
    }

    private Outcome run() throws SQLException {
        Optional<Head> newest = newestSound();
        long sealed = places(newest.map(Head::size).orElse(0L), digest(newest));
        long waiting = unplaced();
        amiss();
        tables.listedTooMuch()
                .ifPresent(surplus -> found.accept(Finding.from(
                        Kind.LISTED, surplus.first(), surplus.last(), "审计清单里多出 " + surplus.count() + " 行")));
        return new Outcome(sealed, waiting, newest);
    }

    /** The tree's hash function is that of its heads; where none is sound, nothing can be compared with them either. */
    private static Digest digest(Optional<Head> newest) {
        return newest.flatMap(head -> Digest.named(head.digest())).orElse(Digest.SM3);
    }

    private Optional<Head> newestSound() throws SQLException {
        try (Rows<Head> heads = tables.headsNewestFirst()) {
            for (Head head = heads.next(); head != null; head = heads.next()) {
                if (trust.signed(head)) {
                    return Optional.of(head);
                }
            }
        }
        return Optional.empty();
    }

    private long places(long size, Digest digest) throws SQLException {
        long count = 0;
        long expected = 0;
        long unsigned = 0;
        try (Rows<Placed> placed = tables.placed();
                TreeCheck tree = new TreeCheck(digest, tables, trust, published, found)) {
            for (Placed row = placed.next(); row != null; row = placed.next()) {
                count++;
                long position = row.leaf().position();
                if (position < expected || position >= size) {
                    unsigned += rows.outside(row, size) ? 1 : 0;
                    continue;
                }
                missing(expected, position);
                for (; expected < position; expected++) {
                    tree.unknown();
                }
                boolean sound = rows.check(row);
                tree.leaf(row.leaf().hash(), sound);
                expected++;
            }
            missing(expected, size);
            for (; expected < size; expected++) {
                tree.unknown();
            }
            tree.end(size);
            unsigned(size, unsigned);
        }
        return count;
    }

    private void missing(long from, long to) {
        if (from < to) {
            found.accept(Finding.from(Kind.REMOVED, from, to - 1, "这里的位置记录没有了"));
        }
    }

    private void unsigned(long size, long count) {
        if (count > 0) {
            found.accept(Finding.from(Kind.HEAD, size, size + count - 1, "签过这 " + count + " 条的树头没有了或被改动"));
        }
    }

    private long unplaced() throws SQLException {
        long waiting = 0;
        try (Rows<Unplaced> unplaced = tables.unplaced()) {
            for (Unplaced row = unplaced.next(); row != null; row = unplaced.next()) {
                waiting += row.waiting() == null ? 0 : 1;
                rows.check(row);
            }
        }
        return waiting;
    }

    private void amiss() throws SQLException {
        try (Rows<Amiss> amiss = tables.amiss()) {
            for (@Nullable Amiss row = amiss.next(); row != null; row = amiss.next()) {
                found.accept(
                        row.placed()
                                ? Finding.of(Kind.INSERTED, row.entry(), "已经封存，却又在待封存之列")
                                : Finding.of(Kind.REMOVED, row.entry(), "还没有封存，记录就没有了"));
            }
        }
    }
}
