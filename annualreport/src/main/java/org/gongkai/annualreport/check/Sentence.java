package org.gongkai.annualreport.check;

import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.SourceText;

/**
 * A sentence of the report's running text: normalised, without blanks and line breaks, so that rules can match phrases
 * whatever the page did to them. Full stops, semicolons, exclamation and question marks end it; it is never longer than
 * {@link Prose#LONGEST}.
 *
 * @param section the section it stands in
 * @param text its characters; full-width punctuation is ASCII ("，" is ","), except "。" and "、"
 * @param at where each character of {@code text} stood in the source
 * @param source the source
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity alone
public record Sentence(Section section, String text, int[] at, SourceText source) {

    /** A half-open range of characters of a sentence. */
    public record Span(int start, int end) {}

    public Place place(Span span) {
        return new Place(at[span.start()], at[span.end() - 1] + 1);
    }

    /** The printed characters of a range, without the line breaks that a page put into them. */
    public String quote(Span span) {
        StringBuilder out = new StringBuilder();
        String printed = source.printed();
        for (int i = span.start(); i < span.end(); i++) {
            int from = i == span.start() ? at[i] : at[i - 1] + 1;
            String between = printed.substring(from, at[i]);
            if (between.indexOf('\n') < 0) {
                out.append(between);
            }
            if (printed.charAt(at[i]) != '\n') {
                out.append(printed.charAt(at[i]));
            }
        }
        return out.toString();
    }

    /** All of it. */
    public Span whole() {
        return new Span(0, text.length());
    }

    /** The clause around a range: from the comma before it to the comma after it. */
    Span clause(int start, int end) {
        int from = clauseStart(start);
        int to = end;
        while (to < text.length() && ",;:。!?".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Span(from, to);
    }

    /** Where the clause that holds a position begins. */
    int clauseStart(int position) {
        int from = position;
        while (from > 0 && ",;:。!?".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
