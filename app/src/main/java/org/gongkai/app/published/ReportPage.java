package org.gongkai.app.published;

import java.util.List;
import org.gongkai.app.report.PublishedReport;
import org.jspecify.annotations.Nullable;

/**
 * A published report.
 *
 * @param titleLines the title as it is set: the organ above, where it is long
 * @param published when this issue was published
 * @param until up to which day it counts
 * @param issues all issues with their differences, the newest first; one where it was never corrected
 * @param before the year before, null where nothing was published of it
 */
public record ReportPage(
        PublishedReport report,
        List<String> titleLines,
        String until,
        String published,
        boolean inForce,
        ReportWords words,
        List<PublicForm> tables,
        List<File> files,
        List<IssueChange> issues,
        @Nullable Integer before,
        @Nullable Integer after) {
    /** A file of the report. */
    public record File(String kind, String href) {}

    /** The table that belongs to a section, if one does. */
    public @Nullable PublicForm table(int section) {
        return section >= 2 && section <= 4 ? PublicForm.of(tables, section) : null;
    }

    public String organ() {
        return "/reports/" + report.organCode();
    }
}
