package org.gongkai.app.decisions;

/** 行政相对人类别. */
public enum PartyKind {
    LEGAL("法人及非法人组织"),
    NATURAL("自然人"),
    SOLE_TRADER("个体工商户"),
    UNINCORPORATED("非法人组织");

    private final String title;

    PartyKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
