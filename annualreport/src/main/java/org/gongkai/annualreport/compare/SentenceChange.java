package org.gongkai.annualreport.compare;

import java.util.List;
import org.gongkai.annualreport.check.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One step from the older text to the newer one; each sentence leads back to its place in its own report.
 *
 * @param older the sentence of the older report, null for ADDED
 * @param newer the sentence of the newer report, null for REMOVED
 */
public record SentenceChange(
        Kind kind, @Nullable Sentence older, @Nullable Sentence newer) {

    /**
     * KEPT: word for word. FIGURES: nothing but figures and punctuation differ. MOVED: the newer report's sentence stands
     * elsewhere in the older one. REWORDED: most of its words stood in the older sentence. ADDED and REMOVED: only one has it.
     */
    public enum Kind {
        KEPT,
        FIGURES,
        MOVED,
        REWORDED,
        ADDED,
        REMOVED;

        /** Whether the words are the older report's. */
        public boolean copied() {
            return this == KEPT || this == FIGURES || this == MOVED;
        }
    }

    /** The older sentence as printed, cut where its words changed; empty for ADDED. */
    public List<Part> olderParts() {
        return parts(older, 0);
    }

    /** The newer sentence as printed, cut where its words changed; empty for REMOVED. */
    public List<Part> newerParts() {
        return parts(newer, 1);
    }

    private List<Part> parts(@Nullable Sentence one, int side) {
        if (one == null) {
            return List.of();
        }
        boolean alike = kind == Kind.FIGURES || kind == Kind.REWORDED;
        return alike && older != null && newer != null
                ? Part.of(words(older), words(newer)).get(side)
                : List.of(new Part(words(one), false));
    }

    private static String words(Sentence sentence) {
        return sentence.quote(sentence.whole());
    }
}
