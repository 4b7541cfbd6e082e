package org.gongkai.law.report;

/**
 * One consistency rule (勾稽关系) of the annual report: what it compares, on which basis, and what it takes to check it.
 *
 * @param id e.g. N-3; T inside a table, Y across years, X across tables, N text against tables, R reading
 * @param severity how a breach is usually reported; a single finding may be milder
 * @param needs what must be at hand
 * @param title the rule in a few Chinese words
 * @param basis the article or notice
 * @param compares the cells and sentences compared
 */
public record ConsistencyRule(String id, Severity severity, Needs needs, String title, String basis, String compares) {

    /** ERROR 矛盾, WARNING 提醒, INFO 可看. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** REPORT: the report alone; PREVIOUS: the year before, too; the others are data a single file cannot hold. */
    public enum Needs {
        REPORT,
        PREVIOUS,
        REGISTER,
        UNITS,
        SITE_FORM;

        /** Whether one file, with or without the file of the year before, is enough. */
        public boolean heldByReports() {
            return this == REPORT || this == PREVIOUS;
        }
    }
}
