package org.gongkai.app;

/** What signal 9 is sent to in a drill. */
public enum Blow {
    PROGRAM("the program"),
    /** The second of two on one database. */
    NEIGHBOUR("its neighbour"),
    POSTMASTER("the postmaster"),
    /** One child of the postmaster, a backend or one of its own workers: all others then start anew. */
    BACKEND("a backend"),
    CLUSTER("all of PostgreSQL"),
    /** As when the power fails. */
    EVERYTHING("everything");

    private final String target;

    Blow(String target) {
        this.target = target;
    }

    public String target() {
        return target;
    }
}
