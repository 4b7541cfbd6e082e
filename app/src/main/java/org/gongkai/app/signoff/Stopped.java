package org.gongkai.app.signoff;

/** Ends an attempt before anything was written; the outcome says why. Never leaves this package. */
final class Stopped extends RuntimeException {
    final transient Outcome outcome;

    Stopped(Outcome outcome) {
        super(outcome.sentence(), null, false, false);
        this.outcome = outcome;
    }

    static Stopped refused(String reason, String remedy) {
        return new Stopped(new Outcome.Refused(reason, remedy));
    }
}
