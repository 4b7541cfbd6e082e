package org.gongkai.app.database;

/** The database cannot be had; the message is a Chinese sentence saying why and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
