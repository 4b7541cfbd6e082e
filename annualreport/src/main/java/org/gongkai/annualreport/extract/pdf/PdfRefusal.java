package org.gongkai.annualreport.extract.pdf;

/** A PDF that is not read; the message is a Chinese sentence for the person who gave it. */
public final class PdfRefusal extends Exception {
    private static final long serialVersionUID = 1;

    PdfRefusal(String reason) {
        super(reason);
    }

    /** What is wrong and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
