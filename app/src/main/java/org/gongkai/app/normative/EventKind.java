package org.gongkai.app.normative;

/** What can happen to a normative document. */
public enum EventKind {
    MADE("制发"),
    /** It comes from an organ that keeps no ledger here. */
    RECEIVED("划入"),
    /** A new version; it stays in force. */
    AMENDED("修改"),
    PARTLY_REPEALED("部分废止"),
    REPEALED("废止"),
    /** 宣布失效: by an act, where the matter is over; counted with the repealed. */
    DECLARED_LAPSED("宣布失效"),
    EXTENDED("延长有效期"),
    /** Into the ledger of another organ. */
    TRANSFERRED("划转"),
    /** What the register says of it was wrong or is completed; nothing happened to the document. */
    DESCRIBED("更正登记项"),
    /** An earlier event was told wrongly and is undone. */
    CORRECTED("撤销误记");

    private final String title;

    EventKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a document comes into a ledger by it. */
    boolean opens() {
        return this == MADE || this == RECEIVED;
    }

    /** Whether it ends the document. */
    boolean ends() {
        return this == REPEALED || this == DECLARED_LAPSED;
    }

    /** Whether it has to do with being in force at all. */
    boolean moves() {
        return this != DESCRIBED && this != CORRECTED;
    }
}
