package org.gongkai.app.normative;

/** An entry that the ledger does not take: the message says, in Chinese, what, why, and what to do. */
public final class RefusedEntry extends RuntimeException {
    /** In place of a field, where somebody else has acted meanwhile. */
    static final String OVERTAKEN = "seen";

    private static final long serialVersionUID = 1L;
    private final String field;

    RefusedEntry(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** The field of the form at which the sentence belongs: {@code day}, {@code lastDay} …; empty where it belongs to none. */
    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
