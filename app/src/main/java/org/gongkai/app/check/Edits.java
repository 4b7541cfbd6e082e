package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.correct.CellCorrection;

/**
 * What somebody typed into a page, taken as answers: a changed figure with its reason is a correction, a reason alone a remark on
 * its finding. Whatever was typed anywhere on the page counts, so that nothing typed is lost with the page; one fault and nothing is
 * applied.
 */
final class Edits {
    static final int CELLS = 12;
    static final String CONFIRMED = "情况属实，已核对";
    private static final int LONGEST = 500;

    private final Answered before;
    private final Fields fields;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, String> fieldOf = new HashMap<>();
    private Answers answers;

    private Edits(Answered before, Fields fields) {
        this.before = before;
        this.fields = fields;
        this.answers = before.answers();
    }

    /**
     * What came of it.
     *
     * @param after the report with the new answers, or as it was before when something is wrong
     * @param wrong a sentence for each field that is wrong; "" stands for the page as a whole
     */
    record Outcome(Answered after, Map<String, String> wrong) {}

    static Outcome of(Answered before, Fields fields) {
        return new Edits(before, fields).outcome();
    }

    /** The cells of a finding that can be typed beside it. */
    static List<String> cells(AnnualReport report, ConsistencyFinding finding) {
        return finding.cells().stream()
                .filter(report.cells()::containsKey)
                .distinct()
                .limit(CELLS)
                .toList();
    }

    /** What a field for a cell holds before anything is typed. */
    static String shown(Cell cell) {
        return cell.value() == null ? "" : cell.value().toPlainString();
    }

    private Outcome outcome() {
        String undone = fields.typed("undo");
        if (!undone.isEmpty()) {
            return new Outcome(before.with(before.answers().without(undone)), wrong);
        }
        taken();
        List<ConsistencyFinding> findings = before.now().findings();
        for (int i = 0; i < findings.size(); i++) {
            answered(findings.get(i), "f" + (i + 1));
        }
        doubtful();
        anyCell();
        before.faults(answers).forEach((cell, fault) -> wrong.putIfAbsent(fieldOf.getOrDefault(cell, ""), fault));
        if (wrong.isEmpty() && answers.equals(before.answers())) {
            wrong.put("", "没有改动。请填上要改的数和原因，或写一句说明，再按“重新核对”。");
        }
        return wrong.isEmpty() ? new Outcome(before.with(answers), wrong) : new Outcome(before, wrong);
    }

    private void answered(ConsistencyFinding finding, String form) {
        AnnualReport report = before.now().report();
        String reason = fields.typed(form + ".reason");
        List<String> changed = new ArrayList<>();
        for (String cell : cells(report, finding)) {
            String typed = fields.get(form + ":" + cell);
            if (typed != null && !typed.strip().equals(shown(report.cell(cell)))) {
                changed.add(cell);
            }
        }
        if (!changed.isEmpty() && reason.isEmpty()) {
            wrong.put(form + ".reason", "改了数，请写明根据什么改，例如“与登记台账不符，漏计 2 件”。");
        }
        for (String cell : changed) {
            correct(cell, form + ":" + cell, reason);
        }
        if (changed.isEmpty()) {
            String remark = fields.typed("confirm").equals(form) && reason.isEmpty() ? CONFIRMED : reason;
            if (remark.length() > LONGEST) {
                wrong.put(form + ".reason", "说明超过 " + LONGEST + " 字。请写得短些。");
            } else if (!remark.isEmpty()) {
                answers = answers.with(finding, remark);
            }
        }
    }

    /** A candidate that was pressed: "cell=figure". */
    private void taken() {
        String take = fields.typed("take");
        int equals = take.indexOf('=');
        if (equals > 0) {
            correct(take.substring(0, equals), "doubt.reason", take.substring(equals + 1), doubtReason());
        }
    }

    private void doubtful() {
        for (Cell cell : before.now().report().cells().values()) {
            String field = "doubt:" + cell.name();
            if (cell.state() == Cell.State.UNREADABLE && !fields.typed(field).isEmpty()) {
                correct(cell.name(), field, doubtReason());
            }
        }
    }

    private String doubtReason() {
        String reason = fields.typed("doubt.reason");
        if (reason.isEmpty()) {
            wrong.put("doubt.reason", "请写明根据什么，例如“对照原件”。");
        }
        return reason;
    }

    private void anyCell() {
        String cell = fields.typed("any.cell");
        String reason = fields.typed("any.reason");
        String value = fields.typed("any.value");
        Cell now = before.now().report().cells().get(cell);
        boolean same = now == null || value.equals(shown(now));
        if (reason.isEmpty() && (value.isEmpty() || same && now != null)) {
            return; // a cell was looked at, no more
        }
        if (now == null) {
            wrong.put("any.cell", "请先选要订正的格。");
        } else if (value.isEmpty()) {
            wrong.put("any.value", "请填改成多少；没有的填 0。");
        } else if (same) {
            wrong.put("any.value", "这一格现在就是“" + value + "”，没有改动。");
        } else if (reason.isEmpty()) {
            wrong.put("any.reason", "请写明根据什么改，例如“与登记台账不符，漏计 2 件”。");
        } else {
            correct(cell, "any.value", reason);
        }
    }

    private void correct(String cell, String field, String reason) {
        correct(cell, field, fields.typed(field), reason);
    }

    private void correct(String cell, String field, String value, String reason) {
        if (reason.isEmpty()) {
            return; // said at the reason's own field
        }
        String other = fieldOf.put(cell, field);
        if (other != null && !other.equals(field)) {
            wrong.put(field, "这一格在两处填了不同的数。请只留一处。");
            return;
        }
        Cell original = before.original().cells().get(cell);
        boolean back = original != null && original.state() != Cell.State.UNREADABLE && value.equals(shown(original));
        answers = back ? answers.without(cell) : answers.with(new CellCorrection(cell, value, reason));
    }
}
