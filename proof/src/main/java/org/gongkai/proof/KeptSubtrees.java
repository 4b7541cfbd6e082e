package org.gongkai.proof;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hashes of whole subtrees out of what is kept: leaves, and a tile every eight levels. Reads 256 at once. */
final class KeptSubtrees implements Merkle.Subtrees {
    private static final int MOST = 200; // of 8 KB each

    private final Digest digest;
    private final Kept kept;
    private final Map<Group, List<byte[]>> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Group, List<byte[]>> eldest) {
            return size() > MOST;
        }
    };

    private List<byte[]> read(int level, long first) {
        try {
            return kept.hashes(level, first, first + Tile.WIDTH - 1);
        } catch (SQLException e) {
            throw new JournalUnreadable(e);
        }
    }

    /** 256 kept hashes that are read at once. */
    private record Group(int level, long number) {}

    /** Reads kept hashes of a level, {@code first} to {@code last}; fewer where there are fewer. */
    interface Kept {
        List<byte[]> hashes(int level, long first, long last) throws SQLException;
    }

    KeptSubtrees(Digest digest, Kept kept) {
        this.digest = digest;
        this.kept = kept;
    }

    @Override
    public byte[] hash(int level, long index) {
        int below = level % Tile.STEP;
        if (below == 0) {
            return kept(level, index);
        }
        return Merkle.node(digest, hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
    }

    private byte[] kept(int level, long index) {
        long group = index / Tile.WIDTH;
        long first = group * Tile.WIDTH;
        List<byte[]> hashes = read.computeIfAbsent(new Group(level, group), key -> read(level, first));
        int at = (int) (index - first);
        if (at >= hashes.size()) {
            throw new JournalUnreadable("no hash of level " + level + " at " + index);
        }
        return hashes.get(at);
    }
}
