package org.gongkai.app.workbooks;

import org.jspecify.annotations.Nullable;

/** A workbook that is not read at all: not one, damaged, too large, dangerous, or without the sheets and columns. */
public final class UnreadableWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableWorkbook(String sentence) {
        this(sentence, null);
    }

    UnreadableWorkbook(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** For the person who gave it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
