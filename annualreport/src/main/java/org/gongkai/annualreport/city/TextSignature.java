package org.gongkai.annualreport.city;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.TextLikeness;

/**
 * What is kept of a section's text to tell copies: the hashes of all its runs of characters, as Y-5 takes them; of a long text
 * the 2 048 smallest, which are a fair sample of all.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TextSignature(int[] smallest, int count) {
    static final TextSignature NONE = new TextSignature(new int[0], 0);
    private static final int KEPT = 2048;

    static TextSignature of(List<Sentence> sentences, int section) {
        String text = TextLikeness.telling(sentences, section);
        if (text.length() < TextLikeness.ENOUGH) {
            return NONE;
        }
        int[] hashes = IntStream.rangeClosed(0, text.length() - TextLikeness.SHINGLE)
                .map(i -> hash(text, i))
                .sorted()
                .distinct()
                .toArray();
        return new TextSignature(Arrays.copyOf(hashes, Math.min(KEPT, hashes.length)), hashes.length);
    }

    private static int hash(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + TextLikeness.SHINGLE; i++) {
            hash = hash * 0x01000193 ^ text.charAt(i);
        }
        return mixed(hash);
    }

    /** Spreads a hash over all its bits. */
    static int mixed(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    boolean empty() {
        return count == 0;
    }

    /**
     * How many of a hundred parts of this text stand in the other. Exact while neither has more than 2 048 parts; beyond, told
     * from the sample below the smaller of both horizons.
     */
    int share(TextSignature other) {
        int horizon = Math.min(horizon(), other.horizon());
        int mine = 0;
        int common = 0;
        int j = 0;
        for (int hash : smallest) {
            if (hash > horizon) {
                break;
            }
            mine++;
            while (j < other.smallest.length && other.smallest[j] < hash) {
                j++;
            }
            common += j < other.smallest.length && other.smallest[j] == hash ? 1 : 0;
        }
        return mine == 0 ? 0 : common * 100 / mine;
    }

    /** Up to which hash everything is kept. */
    private int horizon() {
        return smallest.length == count ? Integer.MAX_VALUE : smallest[smallest.length - 1];
    }
}
