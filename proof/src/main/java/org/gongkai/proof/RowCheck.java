package org.gongkai.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.proof.Finding.Kind;
import org.gongkai.proof.JournalTables.Placed;
import org.gongkai.proof.JournalTables.Unplaced;
import org.gongkai.proof.JournalTables.Written;
import org.jspecify.annotations.Nullable;

/** Judges single rows: an entry by its hash and code, a place by its code, and both by each other. */
final class RowCheck {
    private final Keyring keys;
    private final Consumer<Finding> found;

    RowCheck(Keyring keys, Consumer<Finding> found) {
        this.keys = keys;
        this.found = found;
    }

    /**
     * A place and its entry.
     *
     * @return whether the leaf's hash is to be relied on
     */
    boolean check(Placed row) {
        Leaf leaf = row.leaf();
        boolean placeHolds = holds(leaf);
        if (!placeHolds) {
            found.accept(Finding.at(Kind.MOVED, leaf.position(), leaf.entry(), "位置记录被改动、调换或插入（验证码不符）"));
        }
        Written written = row.written();
        if (written == null) {
            found.accept(Finding.at(Kind.REMOVED, leaf.position(), leaf.entry(), "位置还在，记录没有了"));
            return placeHolds;
        }
        List<String> amiss = amiss(written);
        byte @Nullable [] hash = hash(written.entry());
        boolean same = hash != null && MessageDigest.isEqual(hash, leaf.hash());
        if (!same && placeHolds) {
            amiss.add("内容与封存的指纹不符");
        }
        if (!amiss.isEmpty()) {
            found.accept(Finding.at(Kind.CHANGED, leaf.position(), leaf.entry(), String.join("，", amiss)));
        } else if (placeHolds && same && !row.listed()) {
            found.accept(Finding.at(Kind.LISTED, leaf.position(), leaf.entry(), "记录完好，审计清单里却没有它，或写的不是它"));
        }
        return keys.isEmpty() ? same : placeHolds;
    }

    /** An entry without a place. */
    void check(Unplaced row) {
        Entry entry = row.written().entry();
        List<String> amiss = amiss(row.written());
        byte[] waiting = row.waiting();
        if (waiting == null) {
            boolean own = amiss.isEmpty() && !keys.isEmpty();
            found.accept(Finding.of(
                    own ? Kind.REMOVED : Kind.INSERTED,
                    entry.id(),
                    own ? "记录还在，它的位置被删了" : "既没有位置也不在待封存之列：不是程序写的，或位置被删"));
            return;
        }
        if (!MessageDigest.isEqual(waiting, row.written().hash())) {
            amiss.add("与待封存的指纹不符");
        }
        if (!amiss.isEmpty()) {
            found.accept(Finding.of(Kind.CHANGED, entry.id(), "还没有封存，" + String.join("，", amiss)));
        }
    }

    /**
     * A place twice, or beyond all that was signed.
     *
     * @return whether it is sound in itself, so that only the head is missing that signed it
     */
    boolean outside(Placed row, long size) {
        Leaf leaf = row.leaf();
        boolean own = !keys.isEmpty() && holds(leaf) && leaf.position() >= size;
        if (!own) {
            found.accept(Finding.at(Kind.INSERTED, leaf.position(), leaf.entry(), "这个位置不在签过的树里"));
        }
        return own;
    }

    private boolean holds(Leaf leaf) {
        return keys.isEmpty() || keys.named(leaf.key()).filter(leaf::isCodedBy).isPresent();
    }

    private List<String> amiss(Written written) {
        List<String> amiss = new ArrayList<>();
        Entry entry = written.entry();
        byte[] hash = hash(entry);
        if (hash == null) {
            amiss.add("算法名不认识：" + entry.digest());
        } else if (!MessageDigest.isEqual(hash, written.hash())) {
            amiss.add("内容与它自己的指纹不符");
        }
        if (!keys.isEmpty()) {
            Optional<SealingKey> key = keys.named(entry.key());
            if (key.isEmpty()) {
                amiss.add("钥匙不认识：" + entry.key());
            } else if (!MessageDigest.isEqual(entry.code(key.get()), written.code())) {
                amiss.add("验证码不符");
            }
        }
        return amiss;
    }

    private static byte @Nullable [] hash(Entry entry) {
        return Digest.named(entry.digest())
                .map(digest -> Merkle.leaf(digest, entry.canonical()))
                .orElse(null);
    }
}
