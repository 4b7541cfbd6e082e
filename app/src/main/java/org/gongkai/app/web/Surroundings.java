package org.gongkai.app.web;

/**
 * What a layout must know whatever the page: whether everything here is invented. Bound while a page is rendered, so that no page has
 * to hand it on.
 */
public final class Surroundings {
    static final ScopedValue<Boolean> DEMO = ScopedValue.newInstance();

    private Surroundings() {}

    /** Whether this is the demonstration, which every page of it says. */
    public static boolean demo() {
        return DEMO.orElse(false);
    }
}
