package org.gongkai.annualreport.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.law.report.ConsistencyRule;
import org.gongkai.law.report.RuleBook;
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
            Fees::check,
            NormativeDocumentCounts::check,
            SentenceArithmetic::check,
            Enumerations::check,
            YearWords::check,
            Headings::check,
            Contents::check,
            Placeholders::check,
            DisputesAgainstRequests::check,
            AcrossYears::check,
            SameText::check);

    /** More findings of one rule than a person would read are not told: table three alone gives at most 25. */
    private static final int MOST_PER_RULE = 50;

    private ReportChecker() {}

    /** The broken rules that take both reports: what the year before shows to be wrong in this one. */
    public static List<ConsistencyFinding> acrossYears(AnnualReport report, AnnualReport previous) {
        return check(report, previous).stream()
                .filter(finding -> RuleBook.rule(finding.rule()).needs() == ConsistencyRule.Needs.PREVIOUS)
                .toList();
    }

    /** All broken rules, errors first; with {@code previous}, the report of the year before, also those across years. */
    public static List<ConsistencyFinding> check(AnnualReport report, @Nullable AnnualReport previous) {
        ReportFacts facts = new ReportFacts(report, previous);
        List<ConsistencyFinding> findings = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        for (Rule rule : RULES) {
            for (ConsistencyFinding finding : rule.check(facts)) {
                if (told.merge(finding.rule(), 1, Integer::sum) <= MOST_PER_RULE) {
                    findings.add(finding);
                }
            }
        }
        findings.replaceAll(finding -> recognised(report, finding));
        findings.sort(Comparator.comparing(ConsistencyFinding::severity));
        return List.copyOf(findings);
    }

    /** What rests on sentences that a machine recognised is no contradiction before somebody has looked at the original. */
    private static ConsistencyFinding recognised(AnnualReport report, ConsistencyFinding finding) {
        boolean quoted = finding.place() != null && report.source().byMachine(finding.place());
        boolean onSentences =
                finding.rule().startsWith("N-") && !report.source().byMachine().isEmpty();
        if (!quoted && !onSentences) {
            return finding;
        }
        return new ConsistencyFinding(
                finding.rule(),
                finding.severity() == Severity.ERROR ? Severity.WARNING : finding.severity(),
                finding.message() + "（正文为机器识别，请对照原件。）",
                finding.remedy(),
                finding.cells(),
                finding.quote(),
                finding.place());
    }
}
