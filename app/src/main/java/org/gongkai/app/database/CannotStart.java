package org.gongkai.app.database;

/** The program cannot start on what it was given; the message is a Chinese sentence saying why and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
