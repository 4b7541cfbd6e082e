package org.gongkai.proof;

import java.sql.SQLException;

/** The journal's tables could not be read, or lack what a proof needs. */
public final class JournalUnreadable extends RuntimeException {
    JournalUnreadable(SQLException cause) {
        super(cause);
    }

    JournalUnreadable(String what) {
        super(what);
    }
}
