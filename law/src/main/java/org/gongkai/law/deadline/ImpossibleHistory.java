package org.gongkai.law.deadline;

/** Dates that cannot all be true. The message is a Chinese sentence for the person who gave them, with what to do. */
public final class ImpossibleHistory extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ImpossibleHistory(String message) {
        super(message);
    }
}
