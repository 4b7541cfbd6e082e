package org.gongkai.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree of RFC 6962, section 2.1: a leaf is hashed behind the byte 0, a node behind the byte 1, so that neither passes
 * for the other. Proofs are lists of hashes in the order of that section.
 */
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** Where proofs get the hashes of subtrees from. */
    public interface Subtrees {
        /** The hash of the leaves from {@code index << level} on, {@code 1 << level} of them, all of which exist. */
        byte[] hash(int level, long index);
    }

    public static byte[] leaf(Digest digest, byte[] content) {
        return digest.of(LEAF, content);
    }

    public static byte[] node(Digest digest, byte[] left, byte[] right) {
        return digest.of(NODE, left, right);
    }

    /** The root over the first {@code size} leaves; for none, the hash of nothing. */
    public static byte[] root(Digest digest, Subtrees subtrees, long size) {
        return size == 0 ? digest.of() : range(digest, subtrees, 0, size);
    }

    /** Proves that leaf {@code position} (counted from 0) is in the tree of {@code size} leaves. */
    public static List<byte[]> inclusion(Digest digest, Subtrees subtrees, long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("no leaf " + position + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (position < middle) {
                path.add(range(digest, subtrees, middle, to));
                to = middle;
            } else {
                path.add(range(digest, subtrees, from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** Proves that the tree of {@code older} leaves is the beginning of the one of {@code newer}; {@code 0 < older <= newer}. */
    public static List<byte[]> consistency(Digest digest, Subtrees subtrees, long older, long newer) {
        if (older <= 0 || older > newer) {
            throw new IllegalArgumentException("no beginning of " + older + " leaves among " + newer);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = newer;
        boolean known = true; // the older tree's root is a whole subtree so far
        while (to > older) {
            long middle = from + split(to - from);
            if (older <= middle) {
                path.add(range(digest, subtrees, middle, to));
                to = middle;
            } else {
                path.add(range(digest, subtrees, from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(range(digest, subtrees, from, to));
        }
        return path.reversed();
    }

    /** Whether the proof leads from the leaf to the root. */
    public static boolean includes(
            Digest digest, byte[] leaf, long position, long size, List<byte[]> proof, byte[] root) {
        byte[] hash = position < 0 || position >= size ? null : climbed(digest, leaf, position, size, proof);
        return hash != null && Arrays.equals(hash, root);
    }

    private static byte @Nullable [] climbed(Digest digest, byte[] leaf, long position, long size, List<byte[]> proof) {
        byte[] hash = leaf;
        long node = position;
        long last = size - 1;
        for (byte[] other : proof) {
            if (last == 0) {
                return null; // longer than the tree is high
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(digest, other, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(digest, hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }

    /** Whether the proof leads from the older root to the newer one (RFC 9162, 2.1.4.2). */
    public static boolean continues(
            Digest digest, long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older <= 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if ((older & (older - 1)) == 0) {
            path.addFirst(olderRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long node = older - 1;
        long last = newer - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] first = path.getFirst();
        byte[] second = path.getFirst();
        for (byte[] other : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = node(digest, other, first);
                second = node(digest, other, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = node(digest, second, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, olderRoot) && Arrays.equals(second, newerRoot);
    }

    /** The hash over leaves {@code from} to {@code to} (exclusive), a range as the tree of this section is cut. */
    private static byte[] range(Digest digest, Subtrees subtrees, long from, long to) {
        long count = to - from;
        if ((count & (count - 1)) == 0) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + split(count);
        return node(digest, range(digest, subtrees, from, middle), range(digest, subtrees, middle, to));
    }

    /** The largest power of two below {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
