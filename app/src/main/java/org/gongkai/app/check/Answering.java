package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.correct.CellCorrection;
import org.gongkai.app.check.AnswerForm.CellField;
import org.gongkai.app.check.AnswerForm.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows and carries of the answers.
 *
 * @param carried the packed files, null when there is too much to carry and so nothing can be answered
 * @param kept the answers so far, as hidden fields
 * @param news what the last answer changed, null on a page on which nothing was sent
 * @param wrong whether something that was sent could not be accepted
 * @param trouble why the page as a whole could not be accepted, or null
 * @param corrected the cells corrected so far
 * @param said the remarks that stand
 * @param doubtful the cells still unreadable, each with its candidates
 * @param doubtReason the reason typed for them
 * @param groups every cell to choose from, by table
 * @param any what was typed into the form for any cell
 */
public record Answering(
        @Nullable String carried,
        Map<String, String> kept,
        @Nullable String news,
        boolean wrong,
        @Nullable String trouble,
        List<Correction> corrected,
        List<Remark> said,
        List<Doubt> doubtful,
        Reason doubtReason,
        Map<String, List<Choice>> groups,
        AnyCell any) {

    /** A kind of file in which the corrected report can be taken away. */
    public record Kind(String code, String name) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("docx", "Word"),
            new Kind("pdf", "PDF"),
            new Kind("xlsx", "Excel"),
            new Kind("html", "网页"),
            new Kind("json", "JSON"));

    /** The kinds that can be written now: with a cell that is unreadable only JSON, which can say so. */
    public List<Kind> kinds() {
        return doubtful.isEmpty() ? KINDS : List.of(KINDS.getLast());
    }

    /** A corrected cell: what it held, what it holds, and why. */
    public record Correction(String cell, String label, String before, String now, String reason) {}

    /** What was said of a finding. */
    public record Remark(String key, String rule, String message, String reason) {}

    /** A cell with several readings. */
    public record Doubt(String cell, String title, @Nullable String anchor, List<String> candidates, CellField field) {}

    /** A reason as typed and what is wrong with it. */
    public record Reason(String value, @Nullable String wrong) {}

    /** One cell to choose. */
    public record Choice(String cell, String label, String now) {}

    /** The form in which any cell is corrected. */
    public record AnyCell(
            String cell,
            String value,
            String reason,
            @Nullable String wrongCell,
            @Nullable String wrongValue,
            @Nullable String wrongReason) {
        public boolean open() {
            return wrongCell != null || wrongValue != null || wrongReason != null;
        }

        static AnyCell of(Typed typed) {
            return new AnyCell(
                    typed.value("any.cell", ""),
                    typed.value("any.value", ""),
                    typed.value("any.reason", ""),
                    typed.wrong().get("any.cell"),
                    typed.wrong().get("any.value"),
                    typed.wrong().get("any.reason"));
        }
    }

    static Answering of(Answered answered, Marks marks, @Nullable String news, Typed typed) {
        AnnualReport report = answered.now().report();
        return new Answering(
                CarriedFiles.of(answered.now()).packed(),
                answered.answers().fields(),
                news,
                !typed.wrong().isEmpty(),
                typed.wrong().get(""),
                corrected(answered),
                said(answered),
                doubtful(report, marks, typed),
                new Reason(typed.value("doubt.reason", "对照原件"), typed.wrong().get("doubt.reason")),
                groups(report),
                AnyCell.of(typed));
    }

    private static List<Correction> corrected(Answered answered) {
        Map<String, String> before = answered.before();
        List<Correction> corrected = new ArrayList<>();
        for (CellCorrection correction : answered.answers().corrections()) {
            String cell = correction.cell();
            corrected.add(new Correction(
                    cell,
                    answered.original().label(cell),
                    before.getOrDefault(cell, ""),
                    Figure.words(answered.now().report().cell(cell)),
                    correction.reason()));
        }
        return corrected;
    }

    private static List<Remark> said(Answered answered) {
        List<Remark> said = new ArrayList<>();
        for (ConsistencyFinding finding : answered.now().findings()) {
            String remark = answered.answers().remark(finding);
            if (remark != null) {
                said.add(new Remark(Answers.key(finding), finding.rule(), finding.message(), remark));
            }
        }
        return said;
    }

    private static List<Doubt> doubtful(AnnualReport report, Marks marks, Typed typed) {
        return report.cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.UNREADABLE)
                .map(cell -> {
                    Figure figure = Figure.of(report, cell.name(), marks, false);
                    return new Doubt(
                            cell.name(),
                            figure.title(),
                            figure.anchor(),
                            cell.candidates().stream().limit(8).toList(),
                            CellField.of(report, cell.name(), "doubt:" + cell.name(), typed));
                })
                .toList();
    }

    private static Map<String, List<Choice>> groups(AnnualReport report) {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Cell cell : report.cells().values()) {
            String label = report.label(cell.name());
            int dot = label.indexOf('·');
            groups.computeIfAbsent(label.substring(0, dot), table -> new ArrayList<>())
                    .add(new Choice(cell.name(), label.substring(dot + 1), Edits.shown(cell)));
        }
        return groups;
    }
}
