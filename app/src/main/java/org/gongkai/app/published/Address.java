package org.gongkai.app.published;

import org.gongkai.app.report.PublishedReport;

/**
 * Where an issue of a report stands: the one in force at {@code /reports/gaoling/2022}, earlier ones beside it.
 *
 * @param issue the number of an issue that is no longer in force, 0 for the one in force
 */
record Address(String organ, int year, int issue) {
    static Address of(PublishedReport report, boolean inForce) {
        return new Address(report.organCode(), report.year(), inForce ? 0 : report.issue());
    }

    /** Of the issue in force. */
    static String of(String organ, int year) {
        return "/reports/" + organ + "/" + year;
    }

    String page() {
        return of(organ, year) + query();
    }

    String file(String ending) {
        return of(organ, year) + "." + ending + query();
    }

    String door(String cell) {
        return of(organ, year) + "/cells/" + cell + query();
    }

    private String query() {
        return issue == 0 ? "" : "?issue=" + issue;
    }
}
