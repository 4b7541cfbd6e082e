package org.gongkai.app.directory;

/** A change of the directory that is not made: the message says, in Chinese, what was asked, why not, and what to do. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public RefusedException(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** The field of the form at which the sentence belongs, as the use case calls it: {@code code}, {@code from} … */
    public String field() {
        return field;
    }
}
