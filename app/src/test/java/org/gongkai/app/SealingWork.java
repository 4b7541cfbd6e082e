package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.app.journal.SealingDriver;

/** Somebody who has the journal sealed all the time, so that blows fall amid it. */
final class SealingWork implements DrillWork {
    private static final String SEALING = "SEALING";

    private final Drill drill;
    private volatile boolean sealing;
    private volatile boolean working = true;

    SealingWork(Drill drill) {
        this.drill = drill;
    }

    @Override
    public List<Callable<Void>> people() {
        return List.of(this::seal);
    }

    private Void seal() throws InterruptedException {
        while (working) {
            sealing = true;
            drill.ask(SealingDriver.SEAL);
            sealing = false;
            Thread.sleep(150);
        }
        return null;
    }

    @Override
    public void leave() {
        working = false;
    }

    @Override
    public List<String> aims() {
        return List.of(SEALING);
    }

    @Override
    public Collection<String> underWay() {
        return sealing ? aims() : List.of();
    }

    @Override
    public int acknowledged() {
        return 0;
    }

    @Override
    public void assertAcknowledgedIsThere() {
        // whether all of it holds is asked once, at the end
    }

    @Override
    public String check() throws Exception {
        drill.insist(SealingDriver.SEAL);
        assertThat(drill.see("select entry::text from journal_leaf group by entry having count(*) > 1", null))
                .as("sealed twice")
                .isEmpty();
        return drill.see("select count(*) from journal_leaf", null).getFirst() + " entries of the journal sealed";
    }
}
