package org.gongkai.app.signoff;

import java.util.List;

/**
 * 与上稿相比: what was changed from one content to another, sentence by sentence, and within a changed sentence by character.
 *
 * @param title the title, as pieces
 * @param paragraphs every paragraph of both, in order, as pieces
 * @param attachmentsAdded names
 * @param attachmentsRemoved names; a replaced file is in both
 * @param changes how many places differ, for 与上稿相比改 2 处
 */
public record Difference(
        List<Piece> title,
        List<List<Piece>> paragraphs,
        List<String> attachmentsAdded,
        List<String> attachmentsRemoved,
        int changes) {
    /** A stretch of text that both have, or only one. */
    public record Piece(Kind kind, String text) {
        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }
    }

    public static Difference between(Content before, Content after) {
        throw new UnsupportedOperationException();
    }
}
