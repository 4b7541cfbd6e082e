package org.gongkai.annualreport;

import java.util.List;

/**
 * The text a report was read from. For HTML it is the page's text with one line a table row and {@code " | "} between cells.
 *
 * @param printed the characters as they stood
 * @param normal the same text, character for character (equal length), with Kangxi radicals, full-width forms and the
 *     traditional characters of the form's labels replaced by their ordinary ones
 * @param byMachine the ranges that were recognised in a picture of a page
 */
public record SourceText(String printed, String normal, List<Place> byMachine) {
    public SourceText {
        if (printed.length() != normal.length()) {
            throw new IllegalArgumentException("a normalised text must keep its length");
        }
        byMachine = List.copyOf(byMachine);
    }

    /** A text whose characters are certain. */
    public SourceText(String printed, String normal) {
        this(printed, normal, List.of());
    }

    /** Whether any of a place was recognised in a picture. */
    public boolean byMachine(Place place) {
        return byMachine.stream().anyMatch(range -> place.start() <= range.end() && range.start() <= place.end());
    }

    /** The printed characters of a place. */
    public String at(Place place) {
        return printed.substring(place.start(), place.end());
    }

    /** Line number of an offset, the first being 1. */
    public int line(int offset) {
        int line = 1;
        for (int i = printed.indexOf('\n'); i >= 0 && i < offset; i = printed.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }
}
