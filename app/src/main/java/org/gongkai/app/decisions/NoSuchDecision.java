package org.gongkai.app.decisions;

/** There is none, or it is not in sight of the viewer: the answer is the same. */
final class NoSuchDecision extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchDecision() {
        super("no such decision", null, false, false);
    }
}
