package org.gongkai.annualreport.write;

import java.util.List;
import java.util.Objects;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.form.FormBox;
import org.gongkai.annualreport.form.FormTable;
import org.jspecify.annotations.Nullable;

/**
 * A report as a document, the same for every kind of file.
 *
 * @param title as printed, null where none was found
 * @param opening the paragraphs between the title and the first section
 * @param leftOut lines of the source that belong to its web site
 */
record ReportDocument(
        AnnualReport report, @Nullable String title, List<String> opening, List<Part> parts, List<String> leftOut) {

    /**
     * A section.
     *
     * @param printed whether the heading is the report's own; the official one where a table stood under none of its number
     * @param before the paragraphs above its table, all of them where it has none
     * @param after the paragraphs below its table
     */
    record Part(
            int number,
            String heading,
            boolean printed,
            List<String> before,
            @Nullable FormTable table,
            List<String> after) {}

    /** How many characters of the title fit on a line of paper. */
    private static final int TITLE_LINE = 19;

    static ReportDocument of(AnnualReport report) {
        return new DocumentOutline(report).document();
    }

    /** What a person is told of lines that are not written. */
    List<String> notes() {
        return leftOut.isEmpty()
                ? List.of()
                : List.of("网站自带的 %d 行没有写入，例如“%s”。".formatted(leftOut.size(), leftOut.getFirst()));
    }

    /** What the document is called where something must stand, e.g. in a title bar. */
    String name() {
        return Objects.requireNonNullElse(title, "政府信息公开工作年度报告");
    }

    /** The title as it is set: a long one in two lines, the organ above. */
    List<String> titleLines() {
        String organ = report.organ();
        if (title == null) {
            return List.of();
        }
        return organ != null
                        && title.length() > TITLE_LINE
                        && title.startsWith(organ)
                        && title.length() > organ.length()
                ? List.of(organ, title.substring(organ.length()))
                : List.of(title);
    }

    /** The words in a box. */
    String text(FormBox box) {
        return box.cell() == null ? box.text() : CellText.of(report.cell(box.cell()));
    }
}
