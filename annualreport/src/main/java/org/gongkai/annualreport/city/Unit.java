package org.gongkai.annualreport.city;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.annualreport.UnitName;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;

/**
 * A unit, or the government itself, with its reports of all years.
 *
 * @param name its longest name in the reports
 * @param reports one a year; where several different ones were handed in, the first by path
 * @param findings of the year that is checked, those across years and between units too; errors first
 */
public record Unit(
        String name, UnitName id, SortedMap<Integer, UnitReport> reports, List<ConsistencyFinding> findings) {
    public Unit {
        reports = Collections.unmodifiableSortedMap(reports);
        findings = List.copyOf(findings);
    }

    /** Its report of that year. */
    public Optional<UnitReport> report(int year) {
        return Optional.ofNullable(reports.get(year));
    }

    /** How many findings of that severity it has. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    Unit with(List<ConsistencyFinding> all) {
        return new Unit(
                name,
                id,
                reports,
                all.stream()
                        .sorted(Comparator.comparing(ConsistencyFinding::severity))
                        .toList());
    }
}
