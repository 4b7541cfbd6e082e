package org.gongkai.app.report;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.app.signoff.page.SignoffPage.Chip;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a year: of a government with its units, or of the organs for which the person works.
 *
 * @param government whose units these are, or null
 * @param chases whether the person may chase
 * @param due by when the units hand in, in words with the ground
 * @param own the lines of the government itself, then its units
 */
public record ReportListPage(
        int year,
        List<Integer> years,
        @Nullable String government,
        @Nullable String code,
        boolean chases,
        String due,
        List<Line> lines,
        LocalDeadlines local,
        @Nullable String trouble,
        String field,
        @Nullable String news) {
    /**
     * A report.
     *
     * @param late whether it is late, that is, due and not handed in
     * @param unpublished whether it is due and not public
     * @param meta due date, and when it was handed in or published
     * @param chased how often it was chased, or blank
     */
    public record Line(
            String code,
            String name,
            String kind,
            Chip chip,
            String meta,
            boolean late,
            boolean unpublished,
            boolean handedIn,
            boolean published,
            boolean chasable,
            String chased,
            String address) {}

    /** How many units are to hand in: all but the government whose list it is, whatever its level. */
    public long count() {
        return units().count();
    }

    public long handedIn() {
        return units().filter(Line::handedIn).count();
    }

    private Stream<Line> units() {
        return lines.stream().filter(line -> !line.code().equals(code));
    }

    /** How many units are late with handing in. */
    public long late() {
        return units().filter(Line::late).count();
    }

    /** How many reports, the government's among them, are late with publication. */
    public long unpublished() {
        return lines.stream().filter(Line::unpublished).count();
    }

    public long published() {
        return lines.stream().filter(Line::published).count();
    }
}
