package org.gongkai.app.evidence;

/** A fact that is not taken: the message says, in Chinese, what, why, and what to do. */
public final class RefusedEvidence extends RuntimeException {
    /** In place of a field, where somebody else has changed the entry meanwhile. */
    static final String OVERTAKEN = "seen";

    private static final long serialVersionUID = 1L;
    private final String field;

    RefusedEvidence(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** The field of the form at which the sentence belongs; empty where it belongs to none. */
    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
