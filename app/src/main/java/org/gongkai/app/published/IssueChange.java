package org.gongkai.app.published;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.Part;
import org.gongkai.annualreport.compare.SectionChange;
import org.gongkai.annualreport.compare.SentenceChange;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.CorrectedCells;
import org.gongkai.app.report.PublishedReport;

/**
 * An issue of a report and in what it differs from the one before it.
 *
 * @param title 首次公布, 第 1 次更正
 * @param why of a corrected one, what was wrong; otherwise blank
 * @param cells every figure that has changed
 * @param sentences every sentence that has changed, with its section
 */
public record IssueChange(
        String title,
        String published,
        String page,
        boolean inForce,
        String why,
        List<CorrectedCells.Cell> cells,
        List<Sentence> sentences) {
    /** A sentence as it was and as it is; either may be empty. */
    public record Sentence(String section, String word, List<Part> older, List<Part> newer) {}

    /** All issues, the newest first. */
    static List<IssueChange> of(List<PublishedReport> issues, Clock clock) {
        var changes = new ArrayList<IssueChange>();
        for (int i = 0; i < issues.size(); i++) {
            PublishedReport issue = issues.get(i);
            changes.add(new IssueChange(
                    title(issue.issue()),
                    Spoken.of(issue.publishedAt(), clock),
                    Address.of(issue, i == 0).page(),
                    i == 0,
                    issue.why(),
                    CorrectedCells.ofJson(issue.difference()).cells(),
                    i == issues.size() - 1 ? List.of() : sentences(issues.get(i + 1), issue)));
        }
        return List.copyOf(changes);
    }

    static String title(int issue) {
        return issue == 1 ? "首次公布" : "第 " + (issue - 1) + " 次更正";
    }

    private static List<Sentence> sentences(PublishedReport older, PublishedReport newer) {
        Map<Integer, String> headings = ReportWords.of(newer.json()).headings();
        var comparison = Comparison.of(Composition.read(older.json()), Composition.read(newer.json()));
        var sentences = new ArrayList<Sentence>();
        for (SectionChange section : comparison.sections()) {
            for (SentenceChange change : section.sentences()) {
                if (change.kind() != SentenceChange.Kind.KEPT) {
                    sentences.add(new Sentence(
                            headings.getOrDefault(section.number(), ""),
                            word(change.kind()),
                            change.olderParts(),
                            change.newerParts()));
                }
            }
        }
        return List.copyOf(sentences);
    }

    private static String word(SentenceChange.Kind kind) {
        return switch (kind) {
            case KEPT -> "相同";
            case FIGURES -> "改数字";
            case MOVED -> "换位置";
            case REWORDED -> "改写";
            case ADDED -> "新增";
            case REMOVED -> "删去";
        };
    }
}
