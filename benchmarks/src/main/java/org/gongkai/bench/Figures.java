package org.gongkai.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one tab-separated line a figure: name, figure, unit, ours, theirs or limit, ratio of ours to theirs. */
final class Figures {
    private final String name;
    private final PrintStream out;

    Figures(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    /**
     * One figure.
     *
     * @param other the same figure of the alternative, or the limit
     */
    void line(String figure, String unit, double ours, double other) {
        out.println(String.join("\t", name, figure, unit, number(ours), number(other), number(ours / other)));
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3g", value);
    }
}
