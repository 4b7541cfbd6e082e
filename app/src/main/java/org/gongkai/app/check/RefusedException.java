package org.gongkai.app.check;

/** Carries a refusal from where it is found to the page or the answer that tells it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.title(), null, false, false);
        this.refusal = refusal;
    }

    /** What is told. */
    public Refusal refusal() {
        return refusal;
    }
}
