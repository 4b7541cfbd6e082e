package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.jspecify.annotations.Nullable;

/** Checks a report against every consistency rule that reports alone can answer ({@link org.gongkai.law.report.RuleBook}). */
public final class ReportChecker {
    private static final List<Rule> RULES = List.of(
            Legibility::check,
            TableTwo::check,
            TableThree::check,
            TableFour::check,
            Fillers::check,
            RequestCounts::check,
            NoRequests::check,
            NoDisputes::check,
            DisputeCounts::check,
            Fees::check);

    private ReportChecker() {}

    /** All broken rules, errors first; with {@code previous}, the report of the year before, also those across years. */
    public static List<ConsistencyFinding> check(AnnualReport report, @Nullable AnnualReport previous) {
        ReportFacts facts = new ReportFacts(report, previous);
        List<ConsistencyFinding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            findings.addAll(rule.check(facts));
        }
        findings.sort(Comparator.comparing(ConsistencyFinding::severity));
        return List.copyOf(findings);
    }
}
