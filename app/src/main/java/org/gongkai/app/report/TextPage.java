package org.gongkai.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report while it is written.
 *
 * @param parts what stands in the fields, with what is suggested
 * @param preview the text as it would read
 * @param slots what can be taken, with its figure now
 */
public record TextPage(
        String code,
        String organ,
        int year,
        long seen,
        List<Part> parts,
        Preview preview,
        List<Choice> slots,
        @Nullable String trouble) {
    /**
     * A part.
     *
     * @param usual the usual sentences; blank where they stand there already
     * @param last last year's text with its figures turned into slots; blank where there is none
     */
    public record Part(int number, String heading, String hint, String text, String usual, String last) {}

    /** A slot with its figure. */
    public record Choice(String name, String figure, String unit) {}

    /**
     * How it would read.
     *
     * @param equal what was typed where a slot could stand
     */
    public record Preview(List<ReportPage.Part> parts, List<ReportFinding> findings, List<TypedFigure> equal) {
        public long blocking() {
            return findings.stream().filter(ReportFinding::blocks).count();
        }
    }

    public String address() {
        return ReportKind.address(code, year);
    }
}
