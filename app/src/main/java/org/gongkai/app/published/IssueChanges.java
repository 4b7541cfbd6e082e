package org.gongkai.app.published;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.annualreport.compare.SectionChange;
import org.gongkai.annualreport.compare.SentenceChange;
import org.gongkai.app.published.IssueChange.Sentence;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.CorrectedCell;
import org.gongkai.app.report.PublishedReport;
import org.springframework.stereotype.Component;

/**
 * The issues of a report beside each other, each compared with what still stands before it: an issue that was taken down is told
 * nowhere. Corrections are few and never change: two issues are compared once.
 */
@Component
class IssueChanges {
    private final Map<Pair, Differences> compared = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Which two: an issue that is taken down makes neighbours of others. */
    private record Pair(UUID older, UUID newer) {}

    private record Differences(List<CorrectedCell> cells, List<Sentence> sentences) {
        static final Differences NONE = new Differences(List.of(), List.of());
    }

    IssueChanges(Clock clock) {
        this.clock = clock;
    }

    /** All issues, the newest first. */
    List<IssueChange> of(List<PublishedReport> issues) {
        var changes = new ArrayList<IssueChange>();
        for (int i = 0; i < issues.size(); i++) {
            PublishedReport issue = issues.get(i);
            Differences differences = i == issues.size() - 1 ? Differences.NONE : differences(issues.get(i + 1), issue);
            changes.add(new IssueChange(
                    IssueChange.title(issue.issue()),
                    Spoken.of(issue.publishedAt(), clock),
                    Address.of(issue, i == 0).page(),
                    i == 0,
                    issue.why(),
                    differences.cells(),
                    differences.sentences()));
        }
        return List.copyOf(changes);
    }

    private Differences differences(PublishedReport older, PublishedReport newer) {
        return compared.computeIfAbsent(new Pair(older.id(), newer.id()), _ -> compare(older, newer));
    }

    private static Differences compare(PublishedReport older, PublishedReport newer) {
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
        return new Differences(CorrectedCell.of(comparison), List.copyOf(sentences));
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
