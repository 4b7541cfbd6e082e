package org.gongkai.app.report;

/** What cannot be done with a report, as a Chinese sentence with what to do. */
public final class CannotReport extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    CannotReport(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    CannotReport(String sentence) {
        this("", sentence);
    }

    /** The field of the form that is wrong; blank where none is. */
    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
