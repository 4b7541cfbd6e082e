package org.gongkai.app.decisions.sheet;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read, or not safely; its message says in Chinese what happened, why, and what to do. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSheet(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
