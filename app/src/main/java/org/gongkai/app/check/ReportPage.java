package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A checked report as the page shows it.
 *
 * @param title the report's own title, or the name of the file
 * @param file the name of the file, made safe to show
 * @param form the form it was printed in, in words
 * @param selected the number of the finding lit from the start, 0 when there is none
 * @param byMachine how many cells were recognised in a picture
 * @param doubtful the cells with more than one possible reading
 * @param previous the file of the year before, or null
 * @param years both years side by side, empty without a previous report
 * @param ledger the rectification list as a link that holds the whole file
 */
public record ReportPage(
        String title,
        String file,
        String form,
        int errors,
        int warnings,
        int infos,
        int figures,
        int empty,
        int unreadable,
        int byMachine,
        boolean sumsHold,
        List<FindingCard> findings,
        int selected,
        List<Figure> doubtful,
        List<Grid> tables,
        SourcePane source,
        @Nullable String previous,
        List<YearLine> years,
        String ledger) {

    /**
     * One finding of the list.
     *
     * @param number from 1
     * @param style {@code error}, {@code warning} or {@code info}
     * @param word 矛盾, 提醒 or 可看
     * @param title the rule in a few words
     * @param basis the article or notice it follows
     */
    public record FindingCard(
            int number,
            String rule,
            String style,
            String word,
            String title,
            String basis,
            String message,
            String remedy,
            Evidence evidence) {}

    static ReportPage of(Checked.Read read, int wanted) {
        AnnualReport report = read.report();
        List<ConsistencyFinding> findings = read.findings();
        var marks = new Marks(findings);
        List<FindingCard> cards = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            cards.add(card(report, findings.get(i), i + 1, marks));
        }
        AnnualReport previous = read.previous();
        return new ReportPage(
                report.title() == null ? read.file().replaceFirst("\\.(txt|html?|mht|md)$", "") : report.title(),
                read.file(),
                form(report),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.INFO),
                count(report, Cell.State.READ),
                count(report, Cell.State.EMPTY),
                count(report, Cell.State.UNREADABLE),
                (int) report.cells().values().stream().filter(Cell::byMachine).count(),
                sumsHold(report, findings),
                cards,
                cards.isEmpty() ? 0 : Math.clamp(wanted, 1, cards.size()),
                report.cells().values().stream()
                        .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                        .map(cell -> Figure.of(report, cell.name(), marks, false))
                        .toList(),
                OfficialTables.of(report, marks),
                SourcePane.of(report, findings, marks),
                previous == null ? null : read.previousFile(),
                previous == null ? List.of() : YearLine.of(report, previous),
                RectificationList.link(read));
    }

    private static FindingCard card(AnnualReport report, ConsistencyFinding finding, int number, Marks marks) {
        return new FindingCard(
                number,
                finding.rule(),
                Marks.style(finding.severity()),
                Marks.word(finding.severity()),
                RuleBook.rule(finding.rule()).title(),
                RuleBook.rule(finding.rule()).basis(),
                finding.message(),
                finding.remedy(),
                Evidence.of(report, finding, number, marks));
    }

    private static int count(List<ConsistencyFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static int count(AnnualReport report, Cell.State state) {
        return (int) report.cells().values().stream()
                .filter(cell -> cell.state() == state)
                .count();
    }

    private static boolean sumsHold(AnnualReport report, List<ConsistencyFinding> findings) {
        return count(report, Cell.State.UNREADABLE) == 0
                && findings.stream().noneMatch(finding -> finding.rule().matches("T3-[123]|T4-1"));
    }

    private static String form(AnnualReport report) {
        return report.form() == ReportForm.FORM_2021 ? "2021 年格式" : "2019 年试行格式";
    }
}
