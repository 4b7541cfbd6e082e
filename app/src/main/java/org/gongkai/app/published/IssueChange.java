package org.gongkai.app.published;

import java.util.List;
import org.gongkai.annualreport.compare.Part;
import org.gongkai.app.report.CorrectedCell;

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
        List<CorrectedCell> cells,
        List<Sentence> sentences) {
    /** A sentence as it was and as it is; either may be empty. */
    public record Sentence(String section, String word, List<Part> older, List<Part> newer) {}

    static String title(int issue) {
        return issue == 1 ? "首次公布" : "第 " + (issue - 1) + " 次更正";
    }
}
