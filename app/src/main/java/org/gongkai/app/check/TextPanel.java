package org.gongkai.app.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongkai.annualreport.compare.Part;
import org.gongkai.annualreport.compare.SectionChange;
import org.gongkai.annualreport.compare.SentenceChange;

/**
 * The text of one section in two years, sentence beside sentence.
 *
 * @param heading of the official section
 * @param share how much of the newer text stands in the older, in words; empty where it is too short to tell
 * @param copied whether that is more than four fifths (Y-5)
 * @param whole whether all of it was compared
 * @param open whether it is shown at once: the sections that an organ writes anew each year, and what was copied
 */
public record TextPanel(String heading, String share, boolean copied, boolean whole, boolean open, List<Row> rows) {
    private static final List<String> HEADINGS = List.of(
            "标题之前",
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项");
    private static final int COPIED_FROM = 80;

    /**
     * A sentence of each year, or of one of them.
     *
     * @param style {@code kept}, {@code figures}, {@code moved}, {@code reworded}, {@code added}, {@code removed}, or
     *     {@code replaced} for two that have nothing in common but their place
     * @param word the same in Chinese
     */
    public record Row(String style, String word, List<Part> older, List<Part> newer) {}

    static TextPanel of(SectionChange section) {
        boolean copied = section.share().orElse(0) > COPIED_FROM;
        return new TextPanel(
                HEADINGS.get(section.number()),
                section.share().isPresent() ? "与上年相同 " + section.share().getAsInt() + "％" : "",
                copied,
                section.whole(),
                copied || section.number() == 1 || section.number() == 5,
                rows(section.sentences()));
    }

    /** What was removed stands beside what was added in its place. */
    private static List<Row> rows(List<SentenceChange> changes) {
        List<Row> rows = new ArrayList<>();
        Deque<Integer> removed = new ArrayDeque<>();
        for (SentenceChange change : changes) {
            Row row = row(change);
            Integer before = change.kind() == SentenceChange.Kind.ADDED ? removed.poll() : null;
            if (before != null) {
                rows.set(before, new Row("replaced", "重写", rows.get(before).older(), row.newer()));
                continue;
            }
            if (change.kind() == SentenceChange.Kind.REMOVED) {
                removed.add(rows.size());
            } else {
                removed.clear();
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private static Row row(SentenceChange change) {
        return new Row(style(change.kind()), word(change.kind()), change.olderParts(), change.newerParts());
    }

    private static String style(SentenceChange.Kind kind) {
        return switch (kind) {
            case KEPT -> "kept";
            case FIGURES -> "figures";
            case MOVED -> "moved";
            case REWORDED -> "reworded";
            case ADDED -> "added";
            case REMOVED -> "removed";
        };
    }

    private static String word(SentenceChange.Kind kind) {
        return switch (kind) {
            case KEPT -> "相同";
            case FIGURES -> "只改数字";
            case MOVED -> "换了位置";
            case REWORDED -> "改写";
            case ADDED -> "新写";
            case REMOVED -> "删去";
        };
    }
}
