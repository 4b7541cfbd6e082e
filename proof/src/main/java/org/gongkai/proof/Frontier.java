package org.gongkai.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The right edge of a growing tree: the roots of its whole subtrees, largest first. All that is needed to append leaves and to
 * know the root after each; some dozens of hashes, however large the tree.
 */
public final class Frontier {
    private final Digest digest;
    private final Deque<Subtree> edge = new ArrayDeque<>();
    private long size;

    /** The hash over {@code 1 << level} leaves. */
    private record Subtree(int level, byte[] hash) {}

    /** Hears of every whole subtree that an appended leaf completes, smaller ones first; may put another hash in its place. */
    public interface Completed {
        byte[] subtree(int level, long index, byte[] hash);
    }

    /** The edge of the empty tree. */
    public Frontier(Digest digest) {
        this.digest = digest;
    }

    /** The edge of the tree of {@code size} leaves. */
    public static Frontier of(Digest digest, Merkle.Subtrees subtrees, long size) {
        Frontier frontier = new Frontier(digest);
        long from = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = 63 - Long.numberOfLeadingZeros(rest);
            frontier.edge.addLast(new Subtree(level, subtrees.hash(level, from >> level)));
            from += Long.highestOneBit(rest);
        }
        frontier.size = size;
        return frontier;
    }

    public Digest digest() {
        return digest;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    public void append(byte[] leaf, Completed completed) {
        long position = size++;
        Subtree subtree = new Subtree(0, leaf);
        while (!edge.isEmpty() && edge.getLast().level() == subtree.level()) {
            int level = subtree.level() + 1;
            byte[] hash = Merkle.node(digest, edge.removeLast().hash(), subtree.hash());
            subtree = new Subtree(level, completed.subtree(level, position >> level, hash));
        }
        edge.addLast(subtree);
    }

    /** The root over all leaves so far. */
    public byte[] root() {
        if (edge.isEmpty()) {
            return digest.of();
        }
        Iterator<Subtree> smallestFirst = edge.descendingIterator();
        byte[] hash = smallestFirst.next().hash();
        while (smallestFirst.hasNext()) {
            hash = Merkle.node(digest, smallestFirst.next().hash(), hash);
        }
        return hash;
    }
}
