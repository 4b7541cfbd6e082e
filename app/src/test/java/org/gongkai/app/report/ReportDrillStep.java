package org.gongkai.app.report;

import java.util.List;

/**
 * A step on the way of the drill's reports.
 *
 * @param act as the driver knows it
 * @param who places of the two among a unit's people who do it at the same time
 * @param entry how the journal calls it
 * @param then in what state the report is afterwards
 */
record ReportDrillStep(Act act, Who who, String entry, ReportState then) {
    static final int RECORDS = 3;

    enum Act {
        BEGIN,
        RECORD,
        WRITE,
        CHECK,
        SUBMIT,
        RETURN,
        ACCEPT,
        SIGN,
        AGREE,
        SIGN_OFF,
        PROPOSE,
        CLEAR,
        PUBLISH,
        CORRECT
    }

    enum Who {
        CLERKS,
        REVIEWERS,
        LEADERS,
        OFFICE,
        SECRECY_OFFICERS
    }

    private static final ReportDrillStep BEGIN = clerks(Act.BEGIN, "report.begin", ReportState.FILLING);
    private static final ReportDrillStep RECORD = clerks(Act.RECORD, "decisions.enter", ReportState.FILLING);
    private static final ReportDrillStep WRITE = clerks(Act.WRITE, "report.write", ReportState.FILLING);
    private static final ReportDrillStep CHECK = clerks(Act.CHECK, "report.check", ReportState.CHECKED);
    private static final ReportDrillStep SUBMIT = clerks(Act.SUBMIT, "report.submit", ReportState.SUBMITTED);
    private static final ReportDrillStep RETURN =
            new ReportDrillStep(Act.RETURN, Who.OFFICE, "report.return", ReportState.RETURNED);
    private static final ReportDrillStep ACCEPT =
            new ReportDrillStep(Act.ACCEPT, Who.OFFICE, "report.accept", ReportState.ACCEPTED);
    private static final ReportDrillStep SIGN = clerks(Act.SIGN, "report.sign", ReportState.SIGNING);
    private static final ReportDrillStep AGREE =
            new ReportDrillStep(Act.AGREE, Who.REVIEWERS, "signoff.agree", ReportState.SIGNING);
    private static final ReportDrillStep SIGN_OFF =
            new ReportDrillStep(Act.SIGN_OFF, Who.LEADERS, "signoff.sign", ReportState.SIGNED);
    private static final ReportDrillStep PROPOSE = clerks(Act.PROPOSE, "secrecy.propose", ReportState.SIGNED);
    private static final ReportDrillStep CLEAR =
            new ReportDrillStep(Act.CLEAR, Who.SECRECY_OFFICERS, "secrecy.decide", ReportState.SIGNED);
    private static final ReportDrillStep PUBLISH = clerks(Act.PUBLISH, "report.publish", ReportState.PUBLISHED);
    private static final ReportDrillStep CORRECT = clerks(Act.CORRECT, "report.correct", ReportState.FILLING);

    /** From nothing to a published report, and on to its corrected issue. */
    static final List<ReportDrillStep> WAY = List.of(
            BEGIN, RECORD, WRITE, CHECK, SUBMIT, RETURN, WRITE, CHECK, SUBMIT, ACCEPT, SIGN, AGREE, SIGN_OFF, PROPOSE,
            CLEAR, PUBLISH, CORRECT, RECORD, WRITE, CHECK, SUBMIT, ACCEPT, SIGN, AGREE, SIGN_OFF, PROPOSE, CLEAR,
            PUBLISH);

    private static ReportDrillStep clerks(Act act, String entry, ReportState then) {
        return new ReportDrillStep(act, Who.CLERKS, entry, then);
    }

    /** How often it is done, once it is done. */
    int times() {
        return act == Act.RECORD ? RECORDS : 1;
    }

    /** Those who begin what has begun are told that it is done. */
    boolean mayBeToldTwice() {
        return act == Act.BEGIN;
    }
}
