package org.gongkai.app.signoff.ledger;

import org.gongkai.app.signoff.Outcome;

/** Ends an attempt before anything was written; the outcome says why. Never leaves sign-off. */
public final class Stopped extends RuntimeException {
    private final transient Outcome outcome;

    public Stopped(Outcome outcome) {
        super(outcome.sentence(), null, false, false);
        this.outcome = outcome;
    }

    public static Stopped refused(String reason, String remedy) {
        return new Stopped(new Outcome.Refused(reason, remedy));
    }

    /** What to answer to the person who tried. */
    public Outcome outcome() {
        return outcome;
    }
}
