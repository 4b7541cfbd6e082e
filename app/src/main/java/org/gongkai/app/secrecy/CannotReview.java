package org.gongkai.app.secrecy;

/** An act of the review that is refused; the message is a Chinese sentence: what, why, and what to do. */
public final class CannotReview extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    CannotReview(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    /** The field of the form that it is about; empty for none. */
    public String field() {
        return field;
    }
}
