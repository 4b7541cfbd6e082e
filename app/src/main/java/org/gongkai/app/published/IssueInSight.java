package org.gongkai.app.published;

import java.util.List;
import org.gongkai.app.report.PublishedReport;
import org.gongkai.app.report.PublishedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The issue of a report that somebody asks for, with all issues of it.
 *
 * @param all the newest first; the first is in force
 */
record IssueInSight(PublishedReport report, List<PublishedReport> all) {
    /** The issue in force, or the one of that number; what was not published is not there. */
    static IssueInSight of(PublishedReports reports, String organ, int year, @Nullable Integer issue) {
        List<PublishedReport> all = reports.issues(organ, year);
        return all.stream()
                .filter(one -> issue == null || one.issue() == issue)
                .findFirst()
                .map(one -> new IssueInSight(one, all))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean inForce() {
        return report.issue() == all.getFirst().issue();
    }

    Address address() {
        return Address.of(report, inForce());
    }
}
