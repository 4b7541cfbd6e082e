package org.gongkai.app.report;

import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.form.FormTable;
import org.jspecify.annotations.Nullable;

/**
 * A report from outside on a page: what was handed in, or what was taken over.
 *
 * @param figures by cell, as they read
 * @param marks the class of a cell: unreadable, typed, here
 * @param source the part of the text that is shown
 */
public record ExternalPage(
        String title,
        String address,
        int year,
        String fileName,
        List<FormTable> tables,
        Map<String, String> figures,
        Map<String, String> marks,
        @Nullable Source source,
        List<Finding> findings) {
    /** A part of the text with a place in it. */
    public record Source(String label, String before, String marked, String after) {}

    /** What the checks say. */
    public record Finding(String severity, String rule, String message, String remedy) {}

    /**
     * A draft's own part.
     *
     * @param organ the code of whose it is, blank where it is not known
     * @param organs that may be chosen, code and name
     * @param before the address of the one it would replace, blank where there is none
     * @param errors how many contradictions the checks found
     */
    public record Draft(
            String organ,
            Map<String, String> organs,
            List<Typed> typed,
            String before,
            long errors,
            String reason,
            @Nullable String trouble,
            String field) {}

    /** A cell that could not be read, with the text beside it. */
    public record Typed(String cell, String label, String raw, Source beside, String value) {}

    /**
     * Of one that was taken over.
     *
     * @param chip how it stands, with its class
     * @param file where its file is had, blank where none was kept
     * @param size of the file in words
     * @param told the story of it, line by line
     * @param both the cells in which the records say something else, where there are both
     * @param others the others of this organ and year
     */
    public record Taken(
            String organ,
            String chip,
            String chipStyle,
            boolean undecided,
            boolean decidable,
            boolean counts,
            String file,
            String size,
            List<String> told,
            List<Both> both,
            List<Other> others,
            String why,
            @Nullable String trouble) {}

    /** A cell in which a report from outside and the records differ. */
    public record Both(String label, String external, String records) {}

    public record Other(String address, String words, boolean here) {}

    /** A line of the list. */
    public record Line(
            String name, String address, String file, String when, String chip, String chipStyle, boolean undecided) {}

    /** A draft in a list of several. */
    public record Waiting(String name, String address, String words, boolean clear) {}
}
