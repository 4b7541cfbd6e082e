package org.gongkai.app.report;

import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.app.directory.Organ;
import org.jspecify.annotations.Nullable;

/**
 * A report as it reads, and all that the checks say of it: with its present figures while it is written, as it was kept once it has
 * been handed in.
 *
 * @param kept the kept version that this is, where it has been handed in; null where it is counted and filled now
 * @param changes in which figures the records have changed since it was kept; none where it was not
 * @param filled the text with its slots filled in
 * @param typed what was typed where a slot could stand
 * @param previous the report of the year before, or null where none is kept here
 * @param rollUp of a government, how its units stand; null for a unit
 */
record Examined(
        Organ organ,
        Report report,
        @Nullable KeptVersion kept,
        List<ChangedFigure> changes,
        Slots.Says says,
        ReportText filled,
        Composition composition,
        AnnualReport value,
        TypedFigures.Found typed,
        List<ReportFinding> findings,
        @Nullable AnnualReport previous,
        RollUp.@Nullable Of rollUp) {
    Figures figures() {
        return says.figures();
    }

    long blocking() {
        return findings.stream().filter(ReportFinding::blocks).count();
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
