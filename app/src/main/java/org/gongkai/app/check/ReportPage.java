package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import org.gongkai.annualreport.compare.Comparison;
import org.gongkai.app.check.AnswerForm.Typed;
import org.gongkai.law.report.ReportForm;
import org.gongkai.law.report.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A checked report as the page shows it.
 *
 * @param title the report's own title, or the name of the file
 * @param file the name of the file, made safe to show
 * @param form the form it was printed in, in words
 * @param byMachine how many cells were recognised in a picture
 * @param selected the number of the finding lit from the start, 0 when there is none
 * @param byMachine how many cells were recognised in a picture
 * @param previous the file of the year before, or null
 * @param years both years side by side, null without a previous report
 * @param ledger the rectification list as a link that holds the whole file
 * @param answering what was answered so far, and the fields in which to answer
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
        List<Grid> tables,
        SourcePane source,
        @Nullable String previous,
        @Nullable TwoYears years,
        String ledger,
        Answering answering) {

    /**
     * One finding of the list.
     *
     * @param number from 1
     * @param style {@code error}, {@code warning} or {@code info}
     * @param word 矛盾, 提醒 or 可看
     * @param title the rule in a few words
     * @param basis the article or notice it follows
     * @param key names it among the remarks
     * @param remark what was said of it, or null
     * @param fresh whether it came with the last answer
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
            Evidence evidence,
            String key,
            @Nullable String remark,
            boolean fresh,
            AnswerForm answer) {}

    static ReportPage of(Checked.Read read, int wanted) {
        return of(Answered.of(read), wanted, News.NONE, Typed.NOTHING);
    }

    /** With what was answered; {@code news} says what the last answer changed, {@code typed} is what could not be accepted. */
    static ReportPage of(Answered answered, int wanted, News news, Typed typed) {
        Checked.Read read = answered.now();
        AnnualReport report = read.report();
        List<ConsistencyFinding> findings = read.findings();
        var marks = new Marks(findings, answered.before());
        List<FindingCard> cards = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            boolean fresh = news.fresh().contains(Answers.key(findings.get(i)));
            cards.add(card(report, findings.get(i), i + 1, marks, answered.remark(i), fresh, typed));
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
                selected(cards, wanted),
                OfficialTables.of(report, marks),
                SourcePane.of(report, findings, marks),
                previous == null ? null : read.previousFile(),
                previous == null ? null : TwoYears.of(Comparison.of(previous, report)),
                RectificationList.link(answered),
                Answering.of(answered, marks, news.words(), typed));
    }

    /** The finding whose answer is wrong, or else the wanted one. */
    private static int selected(List<FindingCard> cards, int wanted) {
        for (FindingCard card : cards) {
            if (card.answer.open()) {
                return card.number;
            }
        }
        return cards.isEmpty() ? 0 : Math.clamp(wanted, 1, cards.size());
    }

    private static FindingCard card(
            AnnualReport report,
            ConsistencyFinding finding,
            int number,
            Marks marks,
            @Nullable String remark,
            boolean fresh,
            Typed typed) {
        return new FindingCard(
                number,
                finding.rule(),
                Marks.style(finding.severity()),
                Marks.word(finding.severity()),
                RuleBook.rule(finding.rule()).title(),
                RuleBook.rule(finding.rule()).basis(),
                finding.message(),
                finding.remedy(),
                Evidence.of(report, finding, number, marks),
                Answers.key(finding),
                remark,
                fresh,
                AnswerForm.of(report, finding, number, typed));
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
