package org.gongkai.annualreport.extract;

import java.util.List;
import org.gongkai.annualreport.Place;

/** What came of opening a file: its text, or the reason why there is none. */
public sealed interface Extract {

    /**
     * The text of a file: a line a paragraph and a line a row of a table.
     *
     * @param printed the characters as they stood
     * @param closedCells whether every cell of a table is closed by {@code " |"}, so that an empty cell is seen; otherwise the
     *     text is as somebody copied it
     * @param byMachine the ranges that were recognised in a picture, in order; empty for real text
     */
    record Text(String printed, boolean closedCells, List<Place> byMachine) implements Extract {

        /** Text whose characters are certain. */
        public static Text of(String printed, boolean closedCells) {
            return new Text(printed, closedCells, List.of());
        }
    }

    /**
     * There is no text.
     *
     * @param reason a Chinese sentence for the person who gave the file: what is wrong and what to do
     */
    record Refused(String reason) implements Extract {}
}
