package org.gongkai.app.decisions;

/** The work shall not go on: somebody stopped it, or another node does it. Rolls the transaction back; no fault. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super(null, null, false, false);
    }
}
