package org.gongkai.app.report;

import org.gongkai.app.facts.Measure;
import org.springframework.boot.test.context.TestComponent;

/** Something to count that no capability counts, so that reports can be tried whoever counts what. */
@TestComponent
public class Visits extends FakeFacts {
    static final String MADE = "visits.made";

    public Visits() {
        super(new Measure(MADE, "接待来访", "次"));
    }
}
