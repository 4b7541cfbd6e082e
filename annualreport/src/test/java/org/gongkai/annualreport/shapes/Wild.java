package org.gongkai.annualreport.shapes;

/** Rarer things than published reports have shown so far; drawn with {@code -Dshapes.wild=true}. */
final class Wild {
    static final boolean ON = Boolean.getBoolean("shapes.wild");

    private Wild() {}
}
