package org.gongkai.app.report;

import org.gongkai.app.signoff.Tone;

/** Where a report stands. One that nobody has begun has none. */
public enum ReportState {
    /** 填写中: the text is written. */
    FILLING("填写中", Tone.QUIET),
    /** 已核对: no error is left but those let stand with a reason. */
    CHECKED("已核对", Tone.QUIET),
    /** 已报送: the office above has it. */
    SUBMITTED("已报送，待审核", Tone.SOON),
    /** 已退回: the office above wants something changed. */
    RETURNED("已退回", Tone.LATE),
    /** 已审核: the office above has taken it; it can be signed. */
    ACCEPTED("已审核通过", Tone.DONE),
    /** 审签中: on its way to the signer. */
    SIGNING("审签中", Tone.SOON),
    /** 已签发: frozen; waits for the secrecy review and for its release. */
    SIGNED("已签发，待公开", Tone.DONE),
    /** 已公开. */
    PUBLISHED("已公开", Tone.DONE);

    private final String title;
    private final Tone tone;

    ReportState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether the text can be changed. */
    public boolean editable() {
        return this == FILLING || this == CHECKED || this == RETURNED;
    }

    /** Whether it has been handed in, to the office above or to its own signer. */
    public boolean handedIn() {
        return compareTo(SUBMITTED) >= 0 && this != RETURNED;
    }
}
