package org.gongkai.proof;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose signature of a head counts: the keys of the folder and of published heads. Only where there are neither, the keys that
 * the database names, which are worth no more than the database.
 */
final class HeadTrust {
    private final Map<String, PublicKey> keys = new HashMap<>();

    private HeadTrust() {}

    static HeadTrust of(Keyring ring, List<Heads> published, JournalTables tables) throws SQLException {
        HeadTrust trust = new HeadTrust();
        ring.all().forEach(key -> trust.add(key.publicKey()));
        published.forEach(heads -> heads.keys().forEach(trust::add));
        if (trust.keys.isEmpty()) {
            tables.keys().forEach(trust::add);
        }
        return trust;
    }

    private void add(PublicKey key) {
        keys.put(key.id(), key);
    }

    boolean knows(Head head) {
        return keys.containsKey(head.key());
    }

    boolean signed(Head head) {
        PublicKey key = keys.get(head.key());
        return key != null && head.isSignedBy(key);
    }
}
