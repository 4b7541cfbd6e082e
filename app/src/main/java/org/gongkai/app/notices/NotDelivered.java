package org.gongkai.app.notices;

/** The other side did not take a message. Says why without address, content or secret. */
public final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1;

    /** Whether the address is no longer anybody's, so that trying again is of no use. */
    private final boolean gone;

    NotDelivered(String reason) {
        this(reason, false);
    }

    NotDelivered(String reason, boolean gone) {
        super(reason);
        this.gone = gone;
    }

    boolean gone() {
        return gone;
    }
}
