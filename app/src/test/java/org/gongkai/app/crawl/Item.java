package org.gongkai.app.crawl;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value for a variable of an address, with the word that only insiders may read. */
record Item(ItemKind kind, String value, @Nullable String marker) {
    /** What the office keeps for itself alone: organs and what has no mark may be known. */
    boolean isSecret() {
        return marker != null;
    }

    @Override
    public String toString() {
        return kind.prefix() + " " + value + " " + marker;
    }

    boolean isUnguessable() {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException word) {
            return false;
        }
    }
}
