package org.gongkai.app.report;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.app.secrecy.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * Something that the checks found in a report.
 *
 * @param key of this finding word for word: what was let stand is not let stand any more once it says something else
 * @param part in which part of the text, 0 the opening; -1 for none
 * @param overruled why an error was let stand, by whom and when; null where it was not
 */
public record ReportFinding(
        String key,
        String rule,
        Severity severity,
        String message,
        String remedy,
        List<String> cells,
        @Nullable String quote,
        int part,
        @Nullable Overrule overruled) {
    /** 说明后放行. */
    public record Overrule(String reason, String by, String when) {}

    static ReportFinding of(
            String rule,
            Severity severity,
            String message,
            String remedy,
            List<String> cells,
            @Nullable String quote,
            int part) {
        String key = ContentHash.of(rule + "\n" + cells + "\n" + message + "\n" + quote)
                .sm3()
                .substring(0, 32);
        return new ReportFinding(key, rule, severity, message, remedy, cells, quote, part, null);
    }

    static ReportFinding of(ConsistencyFinding finding, AnnualReport report) {
        return of(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.remedy(),
                finding.cells(),
                finding.quote(),
                finding.place() == null ? -1 : part(finding.place(), report));
    }

    private static int part(Place place, AnnualReport report) {
        int part = -1;
        for (Section section : report.sections()) {
            if (section.headingPlace().start() <= place.start()) {
                part = Math.max(part, section.number());
            }
        }
        return part;
    }

    ReportFinding letStand(Overrule overrule) {
        return new ReportFinding(key, rule, severity, message, remedy, cells, quote, part, overrule);
    }

    /** Whether it keeps the report from being handed in or signed. */
    public boolean blocks() {
        return severity == Severity.ERROR && overruled == null;
    }

    /** The first of its cells that stand in the tables, to lead there. */
    public List<String> placed() {
        return cells.stream().filter(FormCells.labels()::containsKey).limit(4).toList();
    }

    /** What a cell is called in the form. */
    public String named(String cell) {
        return FormCells.labels().getOrDefault(cell, cell);
    }

    /** 矛盾、提醒、可看. */
    public String severityTitle() {
        return switch (severity) {
            case ERROR -> "矛盾";
            case WARNING -> "提醒";
            case INFO -> "可看";
        };
    }
}
