package org.gongkai.app.search;

import java.util.List;

/**
 * What a question found, of which the viewer sees every single one.
 *
 * @param kinds the kinds found, with how many of each
 * @param total how many altogether; of the kind that was chosen, where one was
 * @param more whether there are more than are ever listed
 * @param lines those of the page that was asked for
 */
public record Found(List<KindCount> kinds, int total, boolean more, List<Line> lines) {
    /** How many of a kind of thing are found. */
    public record KindCount(String kind, String title, int count) {}

    /** A hit with the passages in which the words stand. */
    public record Line(String kindTitle, SearchHit hit, List<Piece> title, List<List<Piece>> passages) {}

    /** Some characters, marked where they are what was asked for. */
    public record Piece(String text, boolean marked) {}
}
