package org.gongkai.app.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has published of which year: a government and the units directly below it.
 *
 * @param of the code of the government, blank where there is none at all
 * @param years of which anybody has published, the newest first
 * @param year the one that was asked for, null for all
 * @param heads the years that the table shows, the newest first
 * @param comparison the units of the year asked for by one figure, null where no year was asked for
 */
public record ReportIndexPage(
        String of,
        String name,
        List<Integer> years,
        @Nullable Integer year,
        String words,
        List<Integer> heads,
        List<Line> lines,
        @Nullable Comparison comparison) {
    /**
     * An organ.
     *
     * @param href its reports over the years, null where it has published none
     * @param units the units below it, where it is a government below this one, or null
     */
    public record Line(
            String code,
            String name,
            String kind,
            @Nullable String href,
            @Nullable String units,
            List<Box> boxes) {}

    /**
     * An organ's report on a year.
     *
     * @param overdue whether the day has gone by without it
     * @param href the report, null where there is none
     * @param due by when, in words; blank where the article names no day
     */
    public record Box(
            boolean there,
            String words,
            String style,
            boolean overdue,
            @Nullable String href,
            String published,
            String due) {
        static final Box NOT_THERE = new Box(false, "—", "", false, null, "", "");
    }

    /** The units of a year by one figure, the largest first. */
    public record Comparison(String cell, List<Choice> choices, String label, String unit, List<Bar> bars) {}

    /** A figure to compare by. */
    public record Choice(String cell, String label) {}

    /** How many have published, of the year asked for. */
    public long published() {
        return lines.stream()
                .filter(line -> line.boxes().getFirst().href() != null)
                .count();
    }

    public long overdue() {
        return lines.stream().filter(line -> line.boxes().getFirst().overdue()).count();
    }
}
