package org.gongkai.app.journal;

import java.util.HexFormat;
import java.util.List;
import org.gongkai.proof.Head;

/**
 * What shows that an entry is in the journal of a head.
 *
 * @param hash of the entry
 * @param path the hashes by which it leads to the head's root
 * @param holds whether it does
 */
public record Proved(long position, byte[] hash, List<byte[]> path, Head head, boolean holds) {
    public String hashInDigits() {
        return HexFormat.of().formatHex(hash);
    }

    public List<String> pathInDigits() {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    public String rootInDigits() {
        return HexFormat.of().formatHex(head.root());
    }
}
