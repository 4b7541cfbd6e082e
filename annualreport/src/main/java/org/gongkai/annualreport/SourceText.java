package org.gongkai.annualreport;

/**
 * The text a report was read from. For HTML it is the page's text with one line a table row and {@code " | "} between cells.
 *
 * @param printed the characters as they stood
 * @param normal the same text, character for character (equal length), with Kangxi radicals, full-width forms and the
 *     traditional characters of the form's labels replaced by their ordinary ones
 */
public record SourceText(String printed, String normal) {
    public SourceText {
        if (printed.length() != normal.length()) {
            throw new IllegalArgumentException("a normalised text must keep its length");
        }
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
