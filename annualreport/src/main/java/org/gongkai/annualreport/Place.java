package org.gongkai.annualreport;

/** Where something stood: a half-open range of characters in {@link SourceText}, {@code start <= end}. */
public record Place(int start, int end) {
    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("place " + start + ".." + end);
        }
    }

    /** The smallest range that holds both. */
    public Place with(Place other) {
        return new Place(Math.min(start, other.start), Math.max(end, other.end));
    }
}
