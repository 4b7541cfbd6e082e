package org.gongkai.app.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** A release function as every capability will have one: it puts up nothing without a clearance of exactly what it puts up. */
@TestComponent
public class Noticeboard {
    private final ReleaseGate gate;
    private final List<String> shown = new ArrayList<>();

    Noticeboard(ReleaseGate gate) {
        this.gate = gate;
    }

    /** Asks the gate and puts it up. */
    @Transactional
    public void publish(UUID review, String text) {
        putUp(gate.require(review, ContentHash.of(text)), text);
    }

    Clearance ask(UUID review, String text) {
        return gate.require(review, ContentHash.of(text));
    }

    void putUp(Clearance clearance, String text) {
        clearance.confirm(ContentHash.of(text), ReleaseWay.PUBLIC);
        shown.add(text);
    }

    List<String> shown() {
        return List.copyOf(shown);
    }
}
