package org.gongkai.app.registers;

/** Something that is not entered: the message says, in Chinese, what was asked, why not, and what to do. */
public final class EntryRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    /** @param field the field at which the sentence belongs, as the form calls it; empty where it belongs to none */
    public EntryRefused(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
