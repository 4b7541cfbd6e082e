package org.gongkai.app.check;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a batch keeps of one file until it is cleared: the result, not the report.
 *
 * @param number its place in the batch, from 1
 * @param unit the organ, or the file's name where none was found
 * @param year the report year, null when unknown
 * @param previousYear the year it was checked against, null when alone
 * @param hits its findings
 * @param ledger its lines of the rectification list
 * @param reason why it was not read; null when it was
 */
public record UnitLine(
        int number,
        String file,
        String unit,
        @Nullable Integer year,
        @Nullable Integer previousYear,
        int unreadable,
        List<Hit> hits,
        List<String> ledger,
        @Nullable String reason) {

    /** One finding of the file. */
    public record Hit(String rule, String style, String word, String message) {}

    static UnitLine of(int number, Checked checked) {
        return switch (checked) {
            case Checked.Unread unread -> unread(number, unread.file(), unread.reason());
            case Checked.Read read -> {
                AnnualReport report = read.report();
                String unit = report.organ() == null ? read.file() : report.organ();
                yield new UnitLine(
                        number,
                        read.file(),
                        unit,
                        report.year(),
                        read.previous() == null ? null : read.previous().year(),
                        (int) report.cells().values().stream()
                                .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                                .count(),
                        read.findings().stream().map(UnitLine::hit).toList(),
                        read.findings().stream()
                                .map(f -> RectificationList.line(
                                        unit, report.year(), f, RectificationList.cells(report, f)))
                                .toList(),
                        null);
            }
        };
    }

    static UnitLine unread(int number, String file, String reason) {
        return new UnitLine(number, file, file, null, null, 0, List.of(), List.of(), reason);
    }

    private static Hit hit(ConsistencyFinding finding) {
        Severity severity = finding.severity();
        return new Hit(finding.rule(), Marks.style(severity), Marks.word(severity), finding.message());
    }

    /** How many findings of a style. */
    public int count(String style) {
        return (int) hits.stream().filter(hit -> hit.style.equals(style)).count();
    }

    /** Whether some finding is of that rule. */
    boolean breaks(String rule) {
        return hits.stream().anyMatch(hit -> hit.rule.equals(rule));
    }
}
