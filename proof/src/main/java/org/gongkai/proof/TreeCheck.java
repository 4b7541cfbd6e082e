package org.gongkai.proof;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.proof.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree anew over the leaves as they pass and compares it with the kept nodes and the heads. Where a leaf cannot be
 * relied on, the kept node above it stands in for it, so that one bad row casts no doubt on the others.
 */
final class TreeCheck implements AutoCloseable {
    private static final byte[] UNKNOWN = new byte[Digest.LENGTH];

    private final Frontier tree;
    private final Rows<Tile> tiles;
    private final Rows<Head> heads;
    private final HeadTrust trust;
    private final Deque<Head> published;
    private final Consumer<Finding> found;
    private boolean doubtful;
    private boolean diverged;
    private long agreed;
    private long numbered;
    private @Nullable Head checked;
    private boolean sound;

    TreeCheck(Digest digest, JournalTables tables, HeadTrust trust, List<Head> published, Consumer<Finding> found)
            throws SQLException {
        this.tree = new Frontier(digest);
        this.tiles = tables.tiles();
        this.heads = tables.heads();
        this.trust = trust;
        this.published = new ArrayDeque<>(
                published.stream().sorted(Comparator.comparingLong(Head::size)).toList());
        this.found = found;
    }

    /** The next leaf. */
    void leaf(byte[] hash, boolean sound) throws SQLException {
        doubtful |= !sound;
        append(hash);
    }

    /** The next leaf is lost. */
    void unknown() throws SQLException {
        doubtful = true;
        append(UNKNOWN);
    }

    private void append(byte[] hash) throws SQLException {
        tree.append(hash, this::subtree);
        headsOfThisSize();
        publishedOfThisSize();
    }

    private byte[] subtree(int level, long index, byte[] hash) {
        return Tile.isKept(level) ? compared(level, index, hash) : hash;
    }

    private byte[] compared(int level, long index, byte[] hash) {
        try {
            Tile kept = tiles.peek();
            while (kept != null && order(kept, level, index) < 0) {
                found.accept(tile(Kind.INSERTED, kept, "多出的树节点"));
                tiles.next();
                kept = tiles.peek();
            }
            if (kept == null || order(kept, level, index) > 0) {
                found.accept(tile(Kind.REMOVED, new Tile(level, index, hash), "树节点没有了"));
                return hash;
            }
            tiles.next();
            boolean same = Arrays.equals(kept.hash(), hash);
            if (doubtful) {
                doubtful = false;
                return kept.hash();
            }
            if (!same) {
                found.accept(tile(Kind.NODE, kept, "树节点与它下面的记录不符"));
            }
            return hash;
        } catch (SQLException e) {
            throw new JournalUnreadable(e);
        }
    }

    private static int order(Tile kept, int level, long index) {
        int byEnd = Long.compare(kept.last(), new Tile(level, index, UNKNOWN).last());
        return byEnd != 0 ? byEnd : Integer.compare(kept.level(), level);
    }

    private static Finding tile(Kind kind, Tile tile, String what) {
        return Finding.from(
                kind, tile.from(), tile.last(), what + "（第 " + tile.level() + " 层第 " + tile.number() + " 个）");
    }

    private void headsOfThisSize() throws SQLException {
        for (Head head = heads.peek(); head != null; head = heads.peek()) {
            if (checked != head) {
                checked = head;
                sound = signed(head);
            }
            if (sound && head.size() > tree.size()) {
                return;
            }
            if (sound && head.size() == tree.size() && !doubtful) {
                compared(head);
            }
            heads.next();
        }
    }

    /** Whether the head counts; what is amiss with it is told. */
    private boolean signed(Head head) {
        long first = numbered + 1;
        if (head.number() > first) {
            String missing = head.number() == first + 1 ? "第 " + first : "第 " + first + " 至 " + (head.number() - 1);
            found.accept(Finding.of(Kind.HEAD, missing + " 个树头没有了"));
        }
        numbered = head.number();
        if (trust.signed(head)) {
            return true;
        }
        found.accept(Finding.of(Kind.HEAD, name(head) + (trust.knows(head) ? "的签名不对：被改动" : "是用不认识的钥匙签的")));
        return false;
    }

    private void compared(Head head) {
        boolean same = Arrays.equals(head.root(), tree.root());
        if (!same && !diverged) {
            found.accept(Finding.from(
                    Kind.REWRITTEN, agreed, head.size() - 1, "这些位置中的记录连同指纹被改过：算出的树根与" + name(head) + "不符"));
        }
        diverged = !same;
        agreed = same ? head.size() : agreed;
    }

    private static String name(Head head) {
        return "第 " + head.number() + " 个树头（" + head.size() + " 条，" + head.at() + "）";
    }

    private void publishedOfThisSize() {
        while (!published.isEmpty() && published.peek().size() == tree.size()) {
            Head head = published.remove();
            boolean same = Arrays.equals(head.root(), tree.root());
            if (!same && !doubtful) {
                found.accept(Finding.from(
                        Kind.REWRITTEN,
                        0,
                        head.size() - 1,
                        "与已公布的树头（" + head.size() + " 条，" + head.at() + "）不符：这些记录被整体改写过"));
            }
        }
    }

    /** All leaves have passed. */
    void end(long size) throws SQLException {
        headsOfThisSize(); // also where there is no leaf at all
        for (Tile tile = tiles.next(); tile != null; tile = tiles.next()) {
            found.accept(tile(Kind.INSERTED, tile, "多出的树节点"));
        }
        for (Head head : published) {
            if (head.size() > size) {
                found.accept(Finding.from(
                        Kind.REMOVED,
                        size,
                        head.size() - 1,
                        "已公布的树头（" + head.at() + "）有 " + head.size() + " 条，现在只有 " + size + " 条：尾部被截去"));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        tiles.close();
        heads.close();
    }
}
