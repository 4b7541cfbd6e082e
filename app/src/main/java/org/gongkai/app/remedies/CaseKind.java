package org.gongkai.app.remedies;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.law.report.ReportForm;

/** The three groups of table four, in order. */
public enum CaseKind {
    /** 行政复议. */
    RECONSIDERATION,
    /** 未经复议直接起诉. */
    DIRECT_LITIGATION,
    /** 复议后起诉. */
    LITIGATION_AFTER_RECONSIDERATION;

    public String title() {
        return ReportForm.DISPUTES.get(ordinal());
    }

    public boolean isLitigation() {
        return this != RECONSIDERATION;
    }

    static Optional<CaseKind> titled(String title) {
        return Arrays.stream(values())
                .filter(kind -> kind.title().equals(title) || title.equals("复议") && kind == RECONSIDERATION)
                .findAny();
    }
}
