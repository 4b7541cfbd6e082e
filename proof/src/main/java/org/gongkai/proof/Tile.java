package org.gongkai.proof;

/**
 * A kept node of the tree: the hash over {@code 1 << level} leaves from {@code number << level} on.
 *
 * @param level 8, 16, 24 …
 * @param number counted from 0 on its level
 */
public record Tile(int level, long number, byte[] hash) {
    /** Every so many levels a node is kept. */
    public static final int STEP = 8;

    /** How many leaves, or tiles of the level below, a tile covers. */
    public static final int WIDTH = 1 << STEP;

    public static boolean isKept(int level) {
        return level > 0 && level % STEP == 0;
    }

    /** The first position that the tile covers. */
    long from() {
        return number << level;
    }

    /** The last position that the tile covers. */
    long last() {
        return ((number + 1) << level) - 1;
    }
}
