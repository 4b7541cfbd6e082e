package org.gongkai.proof;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that does not hold.
 *
 * @param kind what happened to it
 * @param position its place in the tree, counted from 0, where it has one
 * @param last the last place, where a row of places is meant; otherwise null
 * @param entry the entry's id, where known
 * @param what the Chinese sentence, without place and id
 */
public record Finding(
        Kind kind,
        @Nullable Long position,
        @Nullable Long last,
        @Nullable UUID entry,
        String what) {
    /** What can happen to a row. */
    public enum Kind {
        CHANGED("改动"),
        REMOVED("删除"),
        MOVED("移位"),
        INSERTED("插入"),
        /** The list by which auditors find entries. */
        LISTED("清单"),
        /** A kept node of the tree. */
        NODE("树节点"),
        /** A signed head. */
        HEAD("树头"),
        /** The whole is another than was published. */
        REWRITTEN("整体改写");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static Finding at(Kind kind, long position, @Nullable UUID entry, String what) {
        return new Finding(kind, position, null, entry, what);
    }

    static Finding from(Kind kind, long first, long last, String what) {
        return new Finding(kind, first, first == last ? null : last, null, what);
    }

    static Finding of(Kind kind, UUID entry, String what) {
        return new Finding(kind, null, null, entry, what);
    }

    static Finding of(Kind kind, String what) {
        return new Finding(kind, null, null, null, what);
    }

    /** One line: 改动 位置 12 记录 ID：…. */
    public String line() {
        return kind.title()
                + (position == null ? "" : " 位置 " + position + (last == null ? "" : "–" + last))
                + (entry == null ? "" : " 记录 " + entry)
                + "：" + what;
    }
}
