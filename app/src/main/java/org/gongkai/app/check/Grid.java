package org.gongkai.app.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the form prints it, ready to be drawn.
 *
 * @param id unique on the page
 * @param kind {@code t2}, {@code t3}, {@code t4} for an official table, {@code slice} for a part of one, {@code slice narrow} for a
 *     part of five columns
 */
public record Grid(String id, String kind, String caption, List<List<Box>> head, List<List<Box>> body) {

    /** What a box of the table is. SIDE is the head of several rows, printed upright, OUTER the one left of it. */
    public enum Role {
        HEAD,
        OUTER,
        SIDE,
        LABEL,
        FIGURE
    }

    /**
     * One box of a table.
     *
     * @param text the printed words; a zero-width space marks where they may be broken
     * @param figure the cell it shows, for FIGURE only
     */
    public record Box(
            Role role,
            String text,
            int colspan,
            int rowspan,
            @Nullable Figure figure) {
        static Box head(String text, int colspan, int rowspan) {
            return new Box(Role.HEAD, text, colspan, rowspan, null);
        }

        static Box label(String text, int colspan) {
            return new Box(Role.LABEL, text, colspan, 1, null);
        }

        static Box figure(Figure figure, int colspan) {
            return new Box(Role.FIGURE, "", colspan, 1, figure);
        }

        /** The parts between which a line may be broken. */
        public List<String> parts() {
            return List.of(text.split("\u200b"));
        }
    }
}
