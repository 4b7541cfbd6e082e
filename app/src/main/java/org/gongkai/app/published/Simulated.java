package org.gongkai.app.published;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether this is the demonstration, whose records are simulated; every page of it says so. */
@Component
class Simulated {
    private final boolean demo;

    Simulated(Environment environment) {
        this.demo = environment.getProperty("gongkai.demo", Boolean.class, false);
    }

    boolean is() {
        return demo;
    }
}
